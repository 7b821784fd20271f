/** Small pictures of every kind an editor may bring, made for the tests. */
import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { packJpeg } from '../../src/pictures/pack.ts'

export type Colour = readonly [number, number, number]

/** The left half in one colour, the right in another. */
export function halves(width: number, height: number, left: Colour, right: Colour): Sharp {
  const samples = new Uint8Array(width * height * 3)
  for (let at = 0; at < width * height; at++) samples.set(at % width < width / 2 ? left : right, at * 3)
  return sharp(samples, { raw: { width, height, channels: 3 } })
}

export const red: Colour = [200, 30, 40]
export const blue: Colour = [20, 60, 160]

export const jpeg = (width: number, height: number): Promise<Buffer> =>
  halves(width, height, red, blue).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer()

export const png = (width: number, height: number): Promise<Buffer> =>
  halves(width, height, red, blue).png().toBuffer()

/** CMYK of one colour, ink 255, as Adobe keeps it: inverted, with its marker. */
export async function cmykJpeg(width: number, height: number, inks: readonly number[]): Promise<Buffer> {
  const bytes = new Uint8Array(width * height * 4)
  for (let at = 0; at < width * height; at++) bytes.set(inks, at * 4)
  return Buffer.from(await packJpeg(sharp, { colour: 'cmyk', width, height, bytes }))
}

/** The same as others keep it: ink is what it is, and nothing says so. */
export async function plainCmykJpeg(width: number, height: number, inks: readonly number[]): Promise<Buffer> {
  const inverted = await cmykJpeg(
    width,
    height,
    inks.map(ink => 255 - ink),
  )
  return withoutSegment(inverted, 0xee)
}

/** A JPEG without its segments of a marker. */
export function withoutSegment(bytes: Buffer, marker: number): Buffer {
  const parts = [bytes.subarray(0, 2)]
  for (let at = 2; at < bytes.length; ) {
    const length = bytes.readUInt16BE(at + 2) + 2
    if (bytes[at + 1] === 0xda) {
      parts.push(bytes.subarray(at))
      break
    }
    if (bytes[at + 1] !== marker) parts.push(bytes.subarray(at, at + length))
    at += length
  }
  return Buffer.concat(parts)
}

/** A profile put into a JPEG as one segment, whatever its colour space. */
export function withProfile(bytes: Buffer, profile: Uint8Array): Buffer {
  const segments: Buffer[] = []
  const room = 65_000
  const count = Math.ceil(profile.length / room)
  for (let part = 0; part < count; part++) {
    const content = Buffer.concat([
      Buffer.from('ICC_PROFILE\0', 'latin1'),
      Buffer.from([part + 1, count]),
      profile.subarray(part * room, (part + 1) * room),
    ])
    const head = Buffer.from([0xff, 0xe2, 0, 0])
    head.writeUInt16BE(content.length + 2, 2)
    segments.push(head, content)
  }
  return Buffer.concat([bytes.subarray(0, 2), ...segments, bytes.subarray(2)])
}

export function pngChunk(type: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

const pngHeaderEnd = 8 + 25

/** A PNG with one more chunk behind its header. */
export const withChunk = (bytes: Buffer, type: string, content: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, pngHeaderEnd), pngChunk(type, content), bytes.subarray(pngHeaderEnd)])

export interface BitKind {
  /** By its colour type (ISO/IEC 15948, 11.2.2): grey, or a palette. */
  readonly type: 0 | 3
  /** Red, green and blue of both values, and how opaque each is. */
  readonly palette?: readonly number[]
  readonly alphas?: readonly number[]
}

/** A PNG of one bit a pixel, by a rule that says which pixels are 1. */
export function bitPng(
  width: number,
  height: number,
  isSet: (x: number, y: number) => boolean,
  { type, palette, alphas }: BitKind = { type: 0 },
): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, type, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const rowLength = 1 + ((width + 7) >> 3)
  const rows = Buffer.alloc(rowLength * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const byte = y * rowLength + 1 + (x >> 3)
      if (isSet(x, y)) rows[byte] = (rows[byte] ?? 0) | (0x80 >> (x & 7))
    }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...(palette === undefined ? [] : [pngChunk('PLTE', Buffer.from(palette))]),
    ...(alphas === undefined ? [] : [pngChunk('tRNS', Buffer.from(alphas))]),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PNG that says it is animated. */
export const animated = (bytes: Buffer): Buffer =>
  withChunk(bytes, 'acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))

/** A PNG of a few bytes that claims to be enormous. */
export function bomb(width: number, height: number): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', Buffer.from([0x78, 0x9c, 3, 0, 0, 0, 0, 1])),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}
