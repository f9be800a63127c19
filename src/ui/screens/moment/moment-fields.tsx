/** Every field that a moment of its kind can have, each to be put right. */
import { correctField } from '../../../core/coding/moment-corrections';
import type { AttributeId, CodebookAttribute } from '../../../core/record/codebook';
import type { FeedbackItem, Interaction, InteractionField } from '../../../core/record/interaction';
import { leidraadCodebook } from '../../../core/record/leidraad-codebook';
import type { EntryPayload } from '../../../core/record/log-entry';
import type { Pupil } from '../../../core/record/school-class';
import { formatSeconds } from '../../messages/format';
import { fieldMessages, formatExactTime, momentMessages as words } from '../../messages/moment';
import { SegmentedChoice } from '../../parts/segmented-choice';
import { TypedField } from '../review/typed-field';
import { FeedbackFields } from './feedback-fields';
import { TimeStepper } from './time-stepper';

interface MomentFieldsProps {
  readonly moment: Interaction;
  readonly pupils: readonly Pupil[];
  readonly durationMs: number;
  readonly correct: (payloads: readonly EntryPayload[]) => void;
}

/** What a time begins with when it is filled in afterwards, milliseconds. */
const firstWaitMs = 3_000;
const firstVisitMs = 60_000;

export function MomentFields({ moment, pupils, durationMs, correct }: MomentFieldsProps) {
  const kind = leidraadCodebook.kinds.find(({ id }) => id === moment.kind);
  const set = (field: InteractionField, value: unknown): void =>
    correct(correctField(moment, field, value, durationMs));
  if (!kind) return null;
  const hasFeedback = kind.attributes.includes('feedback.tone');
  const attributes = kind.attributes.filter((id) => !id.startsWith('feedback.'));
  return (
    <>
      {kind.pupil !== 'none' && (
        <PupilField moment={moment} pupils={pupils} isNamed={kind.pupil === 'named'} set={set} />
      )}
      <TimeStepper
        label={words.atMs}
        sort="moment"
        value={moment.atMs}
        format={formatExactTime}
        initial={0}
        onChange={(value) => set('atMs', value)}
      />
      {kind.shape === 'span' && (
        <TimeStepper
          label={words.endMs}
          sort="moment"
          value={moment.endMs}
          format={formatExactTime}
          initial={moment.atMs + firstVisitMs}
          canClear
          onChange={(value) => set('endMs', value)}
        />
      )}
      {attributes.map((id) => (
        <AttributeField key={id} id={id} moment={moment} set={set} />
      ))}
      {hasFeedback && <FeedbackFields items={moment.feedback ?? []} onChange={(items) => set('feedback', items)} />}
      {(kind.attributes.includes('text') || hasFeedback) && (
        <TypedField
          label={words.quote}
          hint={words.quoteHint}
          value={moment.quote ?? ''}
          onSave={(quote) => set('quote', quote.trim() || null)}
        />
      )}
    </>
  );
}

type SetField = (field: InteractionField, value: unknown) => void;

function PupilField(props: {
  readonly moment: Interaction;
  readonly pupils: readonly Pupil[];
  readonly isNamed: boolean;
  readonly set: SetField;
}) {
  const { moment, pupils, isNamed, set } = props;
  const nobody = moment.kind === 'mark' || moment.kind === 'note' ? words.nobody : words.unknown;
  return (
    <label class="moment-pupil">
      <span class="time-stepper-label">{words.pupil}</span>
      <select
        class="field-input"
        value={moment.pupilId ?? ''}
        onChange={(event) => set('pupilId', event.currentTarget.value || null)}
      >
        {(!isNamed || moment.pupilId === undefined) && <option value="">{nobody}</option>}
        {pupils.map(({ id, label }) => (
          <option key={id} value={id} dir="auto">
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface AttributeFieldProps {
  readonly id: AttributeId;
  readonly moment: Interaction;
  readonly set: SetField;
}

function AttributeField({ id, moment, set }: AttributeFieldProps) {
  const attribute = leidraadCodebook.attributes.find((one) => one.id === id);
  // Of feedback items the fields stand elsewhere: every other attribute is a field of the moment itself.
  const field = id as Exclude<AttributeId, 'feedback.focus' | 'feedback.tone'>;
  const value = moment[field];
  if (!attribute) return null;
  switch (attribute.type) {
    case 'milliseconds':
      return <LengthField field={field} moment={moment} set={set} />;
    case 'text':
      return (
        <TypedField
          label={fieldMessages[id]}
          hint={words.textHint}
          rows={2}
          value={moment.text ?? ''}
          onSave={(text) => set('text', text.trim() || null)}
        />
      );
    default:
      return <ChoiceField attribute={attribute} value={value} onChange={(chosen) => set(field, chosen)} />;
  }
}

function LengthField({ field, moment, set }: { field: InteractionField; moment: Interaction; set: SetField }) {
  const label = fieldMessages[field as AttributeId];
  if (moment.solicitation === 'calledOut' && (field === 'waitMs' || field === 'thinkMs')) {
    return (
      <p class="muted">
        {label}: {words.notWaited}
      </p>
    );
  }
  return (
    <TimeStepper
      label={label}
      sort="length"
      value={moment[field] as number | undefined}
      format={formatSeconds}
      initial={firstWaitMs}
      canClear
      onChange={(value) => set(field, value)}
    />
  );
}

interface ChoiceFieldProps {
  readonly attribute: CodebookAttribute;
  readonly value: string | number | boolean | readonly FeedbackItem[] | undefined;
  readonly onChange: (value: string | boolean | null) => void;
}

function ChoiceField({ attribute, value, onChange }: ChoiceFieldProps) {
  return (
    <SegmentedChoice
      label={fieldMessages[attribute.id]}
      value={typeof value === 'object' ? undefined : value?.toString()}
      options={attribute.values.map(({ id, label }) => ({ value: id, label }))}
      onChange={(chosen) => onChange(attribute.type === 'yesNo' ? chosen === 'true' : chosen)}
      onClear={() => onChange(null)}
    />
  );
}
