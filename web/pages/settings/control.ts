/** An input of a setting: its value, and the note that describes it. */
export type ControlProps = {
  id: string;
  describedBy: string;
  isWrong: boolean;
  value: string;
  onChange: (text: string) => void;
};

/** What any input of a setting needs to be found and described. */
export function attributesOf({ id, describedBy, isWrong }: Pick<ControlProps, 'id' | 'describedBy' | 'isWrong'>) {
  return {
    id,
    'aria-describedby': describedBy,
    className: 'p-field',
    ...(isWrong ? { 'aria-invalid': true as const } : {}),
  };
}
