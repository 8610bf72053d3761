import { createPartBuilder } from './createPartBuilder.ts'
import type { Checksum } from './packedPart.ts'
import { packPart } from './packPart.ts'

/** Words, identifiers and signs of every kind that is read in a way of its own. */
const sample = {
  title: 'Чем `select_related` отличается от prefetch_related и N+1 в C# и C++?',
  names: 'QuerySet, HTTPServer, .env, @login_required, __init__.py',
  summary: 'Счётчики миграций; one-to-one, node.js, on_delete=CASCADE',
  body: "**kwargs**, a ** b, x := 1, `=>`, [ссылка](https://a.b/c), component's closures, don’t... 3.12 --fake $scope #id",
}

/**
 * Tells versions of the code apart: what it makes of a sample. It changes with the way in which terms are read and
 * with the layout of the index.
 */
export function indexFingerprint(checksum: Checksum): string {
  const builder = createPartBuilder()
  builder.add(sample)
  return checksum(packPart(builder.whole(), '', checksum)).toString(16)
}
