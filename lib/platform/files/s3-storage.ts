import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { Readable } from 'node:stream'
import type * as Sdk from '@aws-sdk/client-s3'
import { type ObjectStore, proxySettings } from '#lib/platform/env'
import type { FileStorage } from './storage.ts'

type Connection = { sdk: typeof Sdk; client: Sdk.S3Client }

// The library is large: whoever keeps files on the disk never loads it.
const connections = new Map<string, Promise<Connection>>()

/** Objects of a bucket, under a prefix; any server that speaks S3 will do. */
export function s3Storage(store: ObjectStore, prefix: string): FileStorage {
  const Bucket = store.bucket
  return {
    async put(key, bytes, contentType) {
      const { sdk, client } = await connect(store)
      await client.send(new sdk.PutObjectCommand({ Bucket, Key: `${prefix}/${key}`, Body: bytes, ContentType: contentType }))
    },

    async get(key, range) {
      const { sdk, client } = await connect(store)
      try {
        const found = await client.send(new sdk.GetObjectCommand({ Bucket, Key: `${prefix}/${key}`, ...(range ? { Range: `bytes=${range.first}-${range.last}` } : {}) }))
        return found.Body instanceof Readable ? found.Body : null
      } catch (error) {
        if (error instanceof sdk.NoSuchKey) return null
        throw error
      }
    },

    async *folders() {
      let current: { folder: string; lastAt: Date } | null = null
      // Keys come in order, so that those of a folder follow each other.
      for await (const { key, at } of objects(store, `${prefix}/`)) {
        const folder = key.slice(prefix.length + 1).split('/')[0] ?? ''
        if (current !== null && current.folder === folder) {
          if (at > current.lastAt) current.lastAt = at
          continue
        }
        if (current !== null) yield current
        current = { folder, lastAt: at }
      }
      if (current !== null) yield current
    },

    async *keys() {
      for await (const { key } of objects(store, `${prefix}/`)) yield key.slice(prefix.length + 1)
    },

    async removeFolder(folder) {
      const { sdk, client } = await connect(store)
      for await (const { key } of objects(store, `${prefix}/${folder}/`)) await client.send(new sdk.DeleteObjectCommand({ Bucket, Key: key }))
    },
  }
}

async function* objects(store: ObjectStore, Prefix: string): AsyncIterable<{ key: string; at: Date }> {
  const { sdk, client } = await connect(store)
  let ContinuationToken: string | undefined
  do {
    const page = await client.send(new sdk.ListObjectsV2Command({ Bucket: store.bucket, Prefix, ...(ContinuationToken === undefined ? {} : { ContinuationToken }) }))
    for (const { Key, LastModified } of page.Contents ?? []) if (Key !== undefined) yield { key: Key, at: LastModified ?? new Date(0) }
    ContinuationToken = page.NextContinuationToken
  } while (ContinuationToken !== undefined)
}

function connect(store: ObjectStore): Promise<Connection> {
  const name = JSON.stringify(store)
  const known = connections.get(name) ?? open(store)
  connections.set(name, known)
  return known
}

async function open({ endpoint, region, accessKeyId, secretAccessKey }: ObjectStore): Promise<Connection> {
  const sdk = await import('@aws-sdk/client-s3')
  const proxyEnv = proxySettings() ?? undefined
  const client = new sdk.S3Client({
    // Its agents are its own, which the process's proxy does not reach.
    requestHandler: { httpAgent: new HttpAgent({ keepAlive: true, proxyEnv }), httpsAgent: new HttpsAgent({ keepAlive: true, proxyEnv }) },
    endpoint, region, credentials: { accessKeyId, secretAccessKey },
    // What every server that speaks S3 understands: the bucket in the path, no checksum trailers.
    forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return { sdk, client }
}
