import { useId } from 'react';
import type { Mapping } from '#contract/intake';
import { useWords } from '../../../words/use-words.ts';
import { useIntakeWords } from '../parts/intake-words.ts';
import { ENTITY_CHOICES, STATUS_CHOICES } from '../parts/vocabulary.ts';

type Props = { mapping: Mapping; onMap: (mapping: Mapping) => void };

/** What holds for every row of the file: entity, source, shop, channel, zone, currency, and the status where there is none. */
export function WholeFileForm({ mapping, onMap }: Props) {
  const t = useWords();
  const words = useIntakeWords();
  const hasStatus = Object.values(mapping.columns).includes('order.status');
  const isOrders = mapping.entity === 'orders' || mapping.entity === 'lines';
  return (
    <div className="d-fields">
      <label>
        {t('import.mapping.entity')}
        <select
          className="p-field"
          value={mapping.entity}
          onChange={(event) =>
            onMap({ ...mapping, entity: ENTITY_CHOICES.find((one) => one === event.target.value) ?? 'orders' })
          }
        >
          {ENTITY_CHOICES.map((entity) => (
            <option key={entity} value={entity}>
              {words.entity(entity)}
            </option>
          ))}
        </select>
      </label>
      <TextChoice name="source" mapping={mapping} needed onMap={onMap} hint={t('import.mapping.source.why')} />
      <TextChoice name="shop" mapping={mapping} onMap={onMap} hint={t('import.mapping.shop.why')} />
      <TextChoice name="channel" mapping={mapping} onMap={onMap} hint={t('import.mapping.channel.why')} />
      <TextChoice name="zone" mapping={mapping} needed onMap={onMap} choices={Intl.supportedValuesOf('timeZone')} />
      <TextChoice name="currency" mapping={mapping} needed onMap={onMap} choices={Intl.supportedValuesOf('currency')} />
      {isOrders && !hasStatus ? (
        <label>
          {t('import.mapping.defaultStatus')}
          <select
            className="p-field"
            value={mapping.defaultStatus}
            onChange={(event) =>
              onMap({
                ...mapping,
                defaultStatus: STATUS_CHOICES.find((one) => one === event.target.value) ?? 'completed',
              })
            }
          >
            {STATUS_CHOICES.map((status) => (
              <option key={status} value={status}>
                {words.status(status)}
              </option>
            ))}
          </select>
          <span>{t('import.mapping.defaultStatus.why')}</span>
        </label>
      ) : null}
    </div>
  );
}

type TextProps = Props & {
  name: 'source' | 'shop' | 'channel' | 'zone' | 'currency';
  needed?: boolean;
  hint?: string;
  /** The only values that make sense; anything else is put back. */
  choices?: readonly string[];
};

/** A text that counts once the field is left or Enter is pressed. */
function TextChoice({ name, mapping, onMap, needed = false, hint, choices }: TextProps) {
  const t = useWords();
  const listId = useId();
  const commit = (field: HTMLInputElement) => {
    const value = name === 'currency' ? field.value.trim().toUpperCase() : field.value.trim();
    const isUsable = (!needed || value !== '') && (!choices || choices.includes(value));
    if (!isUsable) field.value = mapping[name];
    else if (value !== mapping[name]) onMap({ ...mapping, [name]: value });
  };
  return (
    <label>
      {t(`import.mapping.${name}`)}
      <input
        key={mapping[name]}
        className="p-field"
        defaultValue={mapping[name]}
        maxLength={60}
        {...(choices ? { list: listId } : {})}
        onBlur={(event) => commit(event.target)}
        onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget)}
      />
      {choices ? (
        <datalist id={listId}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      ) : null}
      {hint ? <span>{hint}</span> : null}
    </label>
  );
}
