import { expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'

test.each(['8.8.8.8', '51.15.0.1', '172.15.255.255', '172.32.0.1', '100.63.255.255', '192.167.1.1', '2001:4860:4860::8888', '2a01:4f8::1'])('%s is open', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  '127.0.0.1', '127.1.2.3', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255',
  '::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:1::', '2001:db8::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12:3456::1', 'ff02::1',
  'localhost', '', '2130706433', '0x7f000001', '127.1', '017700000001',
])('%s is closed, or no address', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})
