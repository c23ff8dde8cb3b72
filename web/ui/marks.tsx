import { useUi } from './environment.tsx';
import type { StageName } from './look.ts';

const SHAPES: Record<StageName, (colour: string) => React.ReactNode> = {
  exploration: (colour) => <circle cx="6" cy="6" r="4.1" fill="none" stroke={colour} strokeWidth="1.8" />,
  formation: (colour) => (
    <>
      <circle cx="6" cy="6" r="4.1" fill="none" stroke={colour} strokeWidth="1.8" />
      <path d="M6 1.9a4.1 4.1 0 0 1 0 8.2z" fill={colour} />
    </>
  ),
  stability: (colour) => <circle cx="6" cy="6" r="5" fill={colour} />,
  decline: (colour) => <path d="M.8 2h10.4L6 11z" fill={colour} />,
  lost: (colour) => <path d="M2 2l8 8M10 2l-8 8" stroke={colour} strokeWidth="2" />,
};

/** The mark of a life-cycle stage: a hue and a shape, always beside its name. */
export function StageMark({ stage }: { stage: StageName }) {
  const { look } = useUi();
  return (
    <svg className="p-mark" viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[stage](look.stages[stage])}
    </svg>
  );
}

/** Stage with its mark and name, on one line. */
export function StageLabel({ stage, name }: { stage: StageName; name: string }) {
  return (
    <span className="p-marked">
      <StageMark stage={stage} />
      {name}
    </span>
  );
}

/** A value class on the fixed scale, strong to weak: the letter carries the meaning, the tone repeats it. */
export function ClassMark({ rank, label }: { rank: 0 | 1 | 2; label: string }) {
  return <span className={`p-class p-class-${rank}`}>{label}</span>;
}
