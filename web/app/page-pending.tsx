import { Skeleton } from '../ui/states.tsx';

/** While the code of a page is on its way: a page-shaped stand-in. */
export function PagePending() {
  return (
    <div className="p-page">
      <Skeleton heights={[92, 280, 360]} />
    </div>
  );
}
