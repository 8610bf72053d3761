import { benchProposals } from './proposals.ts'

for (const figure of [benchProposals]) await figure()
