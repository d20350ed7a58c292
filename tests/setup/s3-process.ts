import S3rver from 's3rver'

// A real server that speaks S3, in a process of its own, with one bucket in the folder it is told.
const server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: process.env['S3_FOLDER'] ?? '', configureBuckets: [{ name: 'medias', configs: [] }] })
process.on('disconnect', () => process.exit(0))
process.send?.({ port: (await server.run()).port })
