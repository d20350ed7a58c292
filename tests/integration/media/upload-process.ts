import { aPicture } from '#tests/factories/media'

// A server of its own, to be killed while it takes a picture in.
await aPicture()
process.send?.('done')
