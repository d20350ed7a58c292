import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx'

/** One answer among a few, all of them visible; `layout="tiles"` makes large answers for a thumb. */
export function RadioGroup({ defaultValue, ...props }: ChoiceGroupProps & { defaultValue?: string | undefined }) {
  return <ChoiceGroup {...props} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />
}
