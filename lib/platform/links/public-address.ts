import { BlockList, isIP } from 'node:net'

// Machines of our own network, of this very machine, and what is no machine at all (RFC 6890 and its successors).
const closed = new BlockList()
const v4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24],
  ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
]
for (const [address, prefix] of v4) closed.addSubnet(address, prefix, 'ipv4')
// Of the sixth version, only what is given out to the world (2000::/3) is open, less what carries an address of the fourth.
const v6Closed = new BlockList()
for (const [address, prefix] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) v6Closed.addSubnet(address, prefix, 'ipv6')
const v6World = new BlockList()
v6World.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address is one of the open Internet; what is no address is not. */
export function isPublicAddress(address: string): boolean {
  const bare = address.split('%', 1)[0] ?? ''
  switch (isIP(bare)) {
    case 4: return !closed.check(bare, 'ipv4')
    case 6: return v6World.check(bare, 'ipv6') && !v6Closed.check(bare, 'ipv6')
    default: return false
  }
}
