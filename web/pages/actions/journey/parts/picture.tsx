import { Handle, type Node, type NodeProps, Position, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useMemo } from 'react';
import type { JourneyStep } from '#contract/journey';
import { laidOut, NODE_WIDTH } from '../layout.ts';

type Props = {
  steps: readonly JourneyStep[];
  /** What each box says: the beginning and the end have words of their own. */
  words: (step: JourneyStep | undefined, id: string) => string;
  wayWords: (way: 'yes' | 'no' | 'a' | 'b') => string;
  /** A line of numbers under the words; '' where there are none. */
  note: (stepId: string) => string;
  chosen: string | null;
  onChoose: (stepId: string) => void;
};

type Box = Node<{ words: string; note: string; kind: string; isChosen: boolean }, 'box'>;

/** The steps drawn. It changes nothing: choosing a box opens the step in the list beside it. */
export function Picture({ steps, words, wayWords, note, chosen, onChoose }: Props) {
  const { nodes, edges } = useMemo(() => laidOut(steps), [steps]);
  const boxes: Box[] = nodes.map(({ id, x, y, step }) => ({
    id,
    type: 'box',
    position: { x: x - NODE_WIDTH / 2, y },
    initialWidth: NODE_WIDTH,
    initialHeight: 48,
    data: { words: words(step, id), note: note(id), kind: step?.kind ?? 'edge', isChosen: id === chosen },
  }));
  const height = Math.min(720, Math.max(240, ...nodes.map(({ y }) => y + 96)));
  return (
    <div className="j-picture" style={{ height }}>
      <ReactFlow
        nodes={boxes}
        edges={edges.map(({ from, to, way }) => ({
          id: `${from}/${way ?? ''}/${to}`,
          source: from,
          target: to,
          type: 'smoothstep',
          ...(way === undefined ? {} : { label: wayWords(way) }),
        }))}
        nodeTypes={KINDS}
        onNodeClick={(_, node) => onChoose(node.id)}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnScroll={false}
        preventScrolling={false}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.05 }}
        minZoom={0.3}
        proOptions={{ hideAttribution: true }}
      />
    </div>
  );
}

function StepBox({ data }: NodeProps<Box>) {
  return (
    <div className={`j-box j-box-${data.kind}${data.isChosen ? ' j-chosen' : ''}`}>
      <Handle type="target" position={Position.Top} />
      <span>{data.words}</span>
      {data.note === '' ? null : <small>{data.note}</small>}
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
}

const KINDS = { box: StepBox };
