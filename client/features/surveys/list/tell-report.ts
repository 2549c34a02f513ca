import type { TFunction } from 'i18next'
import type { ReportPartsFragment } from '../../../generated/graphql.ts'

/** A result in a few words: "Salute e cure, Val Pellice: Bisogno". */
export function tellReport(
  t: TFunction<'surveys'>,
  { areaId, needId, kind }: Pick<ReportPartsFragment, 'areaId' | 'needId' | 'kind'>,
  names: ReadonlyMap<string, string>,
): string {
  return t('what', { need: names.get(needId) ?? needId, area: names.get(areaId) ?? areaId, kind: t(`kind.${kind}`) })
}
