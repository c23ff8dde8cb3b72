import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { SegmentDefinition } from '#contract/segment-definition';
import type { Segment } from '#contract/segments';
import { addSegment, archiveSegment, changeSegment, restoreSegment } from '../../../client/segments.ts';
import { definitionOf, type Group, groupOf, isSameDefinition, isWhole } from './draft.ts';

export type SegmentForm = {
  name: string;
  aim: string;
  group: Group;
  /** As data, while it can be: undefined where a value is missing. */
  definition: SegmentDefinition | undefined;
  isChanged: boolean;
  isWorking: boolean;
  failure: unknown;
  setName: (name: string) => void;
  setAim: (aim: string) => void;
  setGroup: (group: Group) => void;
  discard: () => void;
  keep: () => void;
  keepNew: () => void;
  archive: (isArchived: boolean) => void;
};

type Start = { name: string; aim: string; definition: SegmentDefinition };

/** What is being built against what is kept, and the way from one to the other. */
export function useSegmentForm(kept: Segment | undefined, start: Start): SegmentForm {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState(start.name);
  const [aim, setAim] = useState(start.aim);
  const [group, setGroup] = useState(() => groupOf(start.definition));
  const [before] = useState(() => definitionOf(groupOf(start.definition)));
  const definition = useMemo(() => (isWhole(group) ? definitionOf(group) : undefined), [group]);
  const isChanged =
    kept === undefined
      ? name !== '' || aim !== '' || definition === undefined || !isSameDefinition(definition, before)
      : name !== kept.name || aim !== kept.aim || definition === undefined || !isSameDefinition(definition, before);
  const settle = (saved: Segment) => {
    void client.invalidateQueries({ queryKey: ['segments'] });
    void navigate({ to: `/segments/${saved.segmentId}` } as never);
  };
  const keeping = useMutation({
    mutationFn: (isNew: boolean) => {
      const asked = { name: name.trim(), aim: aim.trim(), definition: definition ?? { all: [] } };
      return kept === undefined || isNew
        ? addSegment(asked)
        : changeSegment(kept.segmentId, { ...asked, version: kept.version });
    },
    onSuccess: settle,
  });
  const archiving = useMutation({
    mutationFn: (isArchived: boolean) =>
      isArchived ? archiveSegment(kept?.segmentId ?? 0) : restoreSegment(kept?.segmentId ?? 0),
    onSuccess: () => client.invalidateQueries({ queryKey: ['segments'] }),
  });
  return {
    name,
    aim,
    group,
    definition,
    isChanged: isChanged && !keeping.isSuccess,
    isWorking: keeping.isPending || archiving.isPending,
    failure: keeping.error ?? archiving.error,
    setName,
    setAim,
    setGroup,
    discard: () => {
      setName(start.name);
      setAim(start.aim);
      setGroup(groupOf(start.definition));
      keeping.reset();
    },
    keep: () => keeping.mutate(false),
    keepNew: () => keeping.mutate(true),
    archive: (isArchived) => archiving.mutate(isArchived),
  };
}
