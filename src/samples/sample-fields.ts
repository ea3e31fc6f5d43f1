import type { ModelField, ModelModule } from '../model/model.js';

/** Fields of one module, each good for one kind of sample. */
export interface SampleFields {
  /** A text that queries return, mandatory where there is one. */
  readonly text: ModelField | undefined;
  /** Another text, which may be emptied. */
  readonly optional: ModelField | undefined;
  /** A picklist that queries return, with values. */
  readonly picklist: ModelField | undefined;
  /** `modifiedtime`, where it reads as a date and time. */
  readonly changed: ModelField | undefined;
  /** A reference to one module of the package. */
  readonly reference: ModelField | undefined;
}

export function sampleFields(module: ModelModule): SampleFields {
  // Stock fields read better in a sample than `cf_855`.
  const fields = module.fields
    .filter((field) => field.queryable && field.name !== 'id')
    .sort((a, b) => Number(/^cf_/.test(a.name)) - Number(/^cf_/.test(b.name)));
  const text =
    fields.find((field) => field.codec === 'text' && field.writable && field.mandatory) ??
    fields.find((field) => field.codec === 'text');
  return {
    text,
    optional: optionalText(fields.filter((field) => field !== text)),
    picklist: fields.find((field) => field.codec === 'picklist' && field.picklist !== null),
    changed: fields.find((field) => field.wire === 'modifiedtime' && field.codec === 'datetime'),
    reference: fields.find(
      (field) =>
        field.codec === 'reference' &&
        field.targets.length === 1 &&
        field.targets[0]!.names !== null,
    ),
  };
}

/** An e-mail address is the natural key of many modules. */
function optionalText(fields: readonly ModelField[]): ModelField | undefined {
  const texts = fields.filter(
    (field) => field.codec === 'text' && field.writable && !field.mandatory,
  );
  return texts.find(({ kind }) => kind === 'email') ?? texts[0];
}
