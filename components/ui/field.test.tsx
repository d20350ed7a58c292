import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { bindChoices, bindField } from './bind-field.tsx'
import { CheckboxGroup } from './checkbox-group.tsx'
import { Field } from './field.tsx'
import { RadioGroup } from './radio-group.tsx'

const refused = { status: 'error' as const, values: { mail: 'lemoine', needs: 'b' }, errors: { mail: 'Indiquez une adresse' }, message: null }

test('a refused field names its error before its help, and both are there to be found', () => {
  const html = renderToStaticMarkup(<Field name="mail" kind="email" label="Courriel" hint="Pour vous répondre" error="Indiquez une adresse" />)
  expect(html).toContain('aria-describedby="mail-erreur mail-aide"')
  expect(html).toContain('id="mail-erreur"')
  expect(html).toContain('id="mail-aide"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('<label for="mail"')
})

test('an untroubled field is neither invalid nor described', () => {
  const html = renderToStaticMarkup(<Field name="mail" label="Courriel" />)
  expect(html).not.toContain('aria-')
})

test('only an optional field says so, and only the others are required', () => {
  expect(renderToStaticMarkup(<Field name="a" label="A" />)).toMatch(/^(?!.*facultatif).*required=""/)
  expect(renderToStaticMarkup(<Field name="a" label="A" requirement="optional" />)).toMatch(/^(?!.*required=).*\(facultatif\)/)
})

test('a select shows the value that was sent', () => {
  const options = [{ value: 'a', label: 'Orchies' }, { value: 'b', label: 'Faumont' }]
  const html = renderToStaticMarkup(<Field kind="select" name="c" label="Commune" options={options} defaultValue="b" />)
  expect(html).toContain('<option value="b" selected="">')
})

test('choices are a fieldset whose first input bears the id that error links aim at', () => {
  const options = [{ value: 'x', label: 'X' }, { value: 'y', label: 'Y' }]
  const html = renderToStaticMarkup(<RadioGroup name="day" legend="Jour" options={options} defaultValue="y" error="Choisissez un jour" />)
  expect(html).toContain('<fieldset class="field" data-invalid="" aria-describedby="day-erreur">')
  expect(html).toMatch(/id="day"[^>]*value="x"/)
  expect(html).toMatch(/checked=""[^>]*value="y"|value="y"[^>]*checked=""/)
})

test('after a refusal what was typed wins over what was saved', () => {
  expect(bindField(refused, 'mail', 'ancien@exemple.fr')).toEqual({ name: 'mail', error: 'Indiquez une adresse', defaultValue: 'lemoine' })
  expect(bindField(refused, 'name', 'Claire')).toEqual({ name: 'name', error: undefined, defaultValue: 'Claire' })
})

test('after a refusal boxes that were unticked stay unticked', () => {
  expect(bindChoices(refused, 'needs', ['a']).defaultValues).toEqual(['b'])
  expect(bindChoices(refused, 'others', ['a']).defaultValues).toEqual([])
  expect(bindChoices({ ...refused, status: 'idle' }, 'others', ['a']).defaultValues).toEqual(['a'])
})

test('a box among others is never required by itself', () => {
  expect(renderToStaticMarkup(<CheckboxGroup name="n" legend="N" options={[{ value: 'a', label: 'A' }]} />)).not.toContain('required')
})
