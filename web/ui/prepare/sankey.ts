import type { ChartView } from '../chart/view.ts';
import type { Look } from '../look.ts';
import { escapeHtml, type Quantity, shown } from './quantity.ts';

export type SankeyNode = { key: string; label: string; side: 'left' | 'right'; colour: string };
export type SankeyFlow = { from: string; to: string; value: number; say: string; drill?: string };
type Sankey = {
  nodes: readonly SankeyNode[];
  flows: readonly SankeyFlow[];
  quantity: Quantity;
  names: { from: string; to: string };
  look: Look;
  summary: string;
  height?: number;
};

/** What flows into or out of a node: both sides must add up to the counts of their date. */
export function nodeTotal(flows: readonly SankeyFlow[], key: string, side: 'left' | 'right'): number {
  return flows.reduce((sum, flow) => sum + ((side === 'left' ? flow.from : flow.to) === key ? flow.value : 0), 0);
}

/** Movement between two dates: nodes in their given order on both sides, band width = customers. */
export function sankey({ nodes, flows, quantity, names, look, summary, height }: Sankey): ChartView {
  const id = (side: 'left' | 'right', key: string) => `${side}:${key}`;
  const live = flows.filter((flow) => flow.value > 0);
  const kept = nodes.filter((node) => nodeTotal(live, node.key, node.side) > 0);
  const label = (node: SankeyNode) => `${node.label}  ${quantity.write(nodeTotal(live, node.key, node.side))}`;
  const labelOf = new Map(nodes.map((node) => [id(node.side, node.key), node.label]));
  return {
    option: {
      tooltip: {
        trigger: 'item',
        confine: true,
        formatter: (item: { data?: { say?: string } }) => escapeHtml(item.data?.say ?? ''),
      },
      series: [
        {
          type: 'sankey',
          left: 4,
          right: 130,
          top: 8,
          bottom: 8,
          nodeWidth: 12,
          nodeGap: 14,
          layoutIterations: 0,
          draggable: false,
          emphasis: { focus: 'adjacency' },
          lineStyle: { color: 'source', opacity: look.name === 'light' ? 0.28 : 0.36, curveness: 0.5 },
          label: { color: look.text, fontSize: 12 },
          data: kept.map((node) => ({
            name: id(node.side, node.key),
            depth: node.side === 'left' ? 0 : 1,
            say: label(node),
            itemStyle: { color: node.colour, borderWidth: 0 },
            label: { position: 'right', formatter: label(node) },
          })),
          links: live.map((flow) => ({
            source: id('left', flow.from),
            target: id('right', flow.to),
            value: flow.value,
            say: flow.say,
            ...(flow.drill === undefined ? {} : { drill: flow.drill }),
          })),
        },
      ],
    },
    twin: {
      heads: [names.from, names.to, quantity.name],
      rows: live.map((flow) => [
        labelOf.get(id('left', flow.from)) ?? flow.from,
        labelOf.get(id('right', flow.to)) ?? flow.to,
        shown(quantity, flow.value),
      ]),
    },
    summary,
    height: height ?? 380,
    stops: live.map((flow, index) => ({
      series: 0,
      index,
      say: flow.say,
      ...(flow.drill === undefined ? {} : { drill: flow.drill }),
    })),
  };
}
