import { useState } from 'react';
import { TextField } from './field.tsx';

type Props = {
  name: string;
  value: number;
  least: number;
  most: number;
  /** How many of the shown units make one of the kept: 100 for a share shown in percent. */
  per?: number;
  isWhole?: boolean;
  onChange: (value: number) => void;
};

/** A number within bounds: what is typed is taken once it is one. */
export function NumberField({ name, value, least, most, per = 1, isWhole = false, onChange }: Props) {
  const shown = String(Math.round(value * per * 1000) / 1000);
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    const number = Number(text) / per;
    const isOne = text.trim() !== '' && Number.isFinite(number) && number >= least && number <= most;
    if (isOne && (!isWhole || Number.isInteger(number))) {
      onChange(number);
      setTyped(null);
    }
  };
  return <TextField name={name} type="number" value={typed ?? shown} onChange={type} />;
}
