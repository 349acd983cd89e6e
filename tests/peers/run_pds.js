// A Bluesky network on this computer alone: PLC (in memory) and PDS. One JSON line when ready.
// usage: node run_pds.js DATADIR   (NODE_PATH: where @atproto/pds and @did-plc/server are)
const net = require('net'), path = require('path'), fs = require('fs'), crypto = require('crypto')
// Both listen on all interfaces by themselves: 127.0.0.1 it is. Port 0 takes a free one.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (...given) {
  if (typeof given[0] !== 'number') return listen.apply(this, given)
  return listen.call(this, { port: given[0], host: '127.0.0.1' }, ...given.slice(1).filter(x => typeof x === 'function'))
}
const free = () => new Promise(done => {
  const one = net.createServer()
  one.listen(0, () => { const { port } = one.address(); one.close(() => done(port)) })
})
const hex = () => crypto.randomBytes(32).toString('hex')
;(async () => {
  const plc = require('@did-plc/server')
  const { PDS, envToCfg, envToSecrets } = require('@atproto/pds')
  const dir = process.argv[2], port = await free(), plcPort = await free()
  fs.mkdirSync(path.join(dir, 'blobs'), { recursive: true })
  const directory = plc.PlcServer.create({ db: plc.Database.mock(), port: plcPort })
  await directory.start()
  const env = {
    devMode: true, port, hostname: 'localhost', dataDirectory: dir,
    blobstoreDiskLocation: path.join(dir, 'blobs'), didPlcUrl: `http://127.0.0.1:${plcPort}`,
    serviceHandleDomains: ['.test'], adminPassword: hex(), jwtSecret: hex(), dpopSecret: hex(),
    plcRotationKeyK256PrivateKeyHex: hex(), bskyAppViewUrl: 'https://appview.invalid',
    bskyAppViewDid: 'did:example:invalid', modServiceUrl: 'https://moderator.invalid',
    modServiceDid: 'did:example:invalid', inviteRequired: false, disableSsrfProtection: true,
    crawlers: [], rateLimitsEnabled: process.env.RATE_LIMITS === '1',
  }
  const pds = await PDS.create(envToCfg(env), envToSecrets(env))
  await pds.start()
  console.log(JSON.stringify({ port }))
  const stop = async () => { await pds.destroy(); await directory.destroy(); process.exit(0) }
  process.on('SIGTERM', stop)
})().catch(error => { console.error(error); process.exit(1) })
