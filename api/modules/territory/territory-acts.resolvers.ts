import type {
  MutationAssignThemeArgs,
  MutationCorrectFactArgs,
  MutationCorrectMicroAreaArgs,
  MutationEndFactArgs,
  MutationOfferServiceArgs,
  MutationRedrawTerritoryArgs,
  MutationSeekNeedArgs,
  MutationServeAreaArgs,
  MutationWithdrawServiceArgs,
} from '../../generated/schema.ts'
import type { ActResolvers, RootResolvers } from '../../schema.ts'
import { askOf } from '../ask-of.ts'
import { assignTheme, correctFact, endFact, listFacts, seekNeed, serveArea } from './facts.service.ts'
import { correctMicroArea } from './micro-areas.service.ts'
import { redrawTerritory } from './redraw.service.ts'
import { offerService, withdrawService } from './services.service.ts'

export const TERRITORY_ACTS = {
  facts: (_source, _values, context, info) => listFacts(askOf(context, info)),
  offerService: (_source, { input }: MutationOfferServiceArgs, context) => offerService(context, input),
  withdrawService: (_source, { input }: MutationWithdrawServiceArgs, context) => withdrawService(context, input),
  seekNeed: (_source, { input }: MutationSeekNeedArgs, context) => seekNeed(context, input),
  assignTheme: (_source, { input }: MutationAssignThemeArgs, context) => assignTheme(context, input),
  serveArea: (_source, { input }: MutationServeAreaArgs, context) => serveArea(context, input),
  redrawTerritory: (_source, { input }: MutationRedrawTerritoryArgs, context) => redrawTerritory(context, input),
  correctMicroArea: (_source, { input }: MutationCorrectMicroAreaArgs, context) => correctMicroArea(context, input),
  endFact: (_source, { input }: MutationEndFactArgs, context) => endFact(context, input),
  correctFact: (_source, { input }: MutationCorrectFactArgs, context) => correctFact(context, input),
} satisfies Partial<ActResolvers & RootResolvers>
