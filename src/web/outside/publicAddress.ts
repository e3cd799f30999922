import { BlockList, isIP } from 'node:net'

/** Addresses that are not of the public internet: private, loopback, link-local, shared, documentation, multicast, reserved. */
const notPublic = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) notPublic.addSubnet(net, prefix, 'ipv4')
// Ways through which an IPv6 address leads to an IPv4 one, and documentation.
for (const [net, prefix] of [['2001::', 32], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) notPublic.addSubnet(net, prefix, 'ipv6')

/** Of IPv6 only what is given out for the internet: everything else, mapped addresses too, is not. */
const givenOut = new BlockList()
givenOut.addSubnet('2000::', 3, 'ipv6')

/** Whether a resolved address lies in the public internet. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4: return !notPublic.check(address, 'ipv4')
    case 6: return givenOut.check(address, 'ipv6') && !notPublic.check(address, 'ipv6')
    default: return false
  }
}
