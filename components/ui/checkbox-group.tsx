import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx'

/** Any number of answers, none included; with a single option it is an ordinary tick box. */
export function CheckboxGroup({ defaultValues = [], ...props }: ChoiceGroupProps & { defaultValues?: readonly string[] }) {
  return <ChoiceGroup {...props} type="checkbox" chosen={defaultValues} />
}
