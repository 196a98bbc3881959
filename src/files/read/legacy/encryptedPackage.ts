import { int32, joinedBytes } from '../../bytes';
import { cbc, ecb } from '@noble/ciphers/aes.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { damaged, ReadFailure } from '../failure';
import { XmlReader, Token } from '../markup/xml';
import type { CompoundFile } from './compound';
import { DEFAULT_PASSWORD } from './rc4';

/** Workbooks in zips that are locked with Excel's own default password (MS-OFFCRYPTO 2.3.4): write protection only. */

type Hash = (bytes: Uint8Array) => Uint8Array;

const HASHES: Readonly<Record<string, Hash>> = { SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 };

const LOCKED = (): ReadFailure => new ReadFailure('encrypted');

const PASSWORD = Uint8Array.from([...DEFAULT_PASSWORD].flatMap((char) => [char.charCodeAt(0), 0]));
/** More turns than any program writes would only hang us. */
const MOST_TURNS = 1_000_000;

function turned(hash: Hash, salt: Uint8Array, turns: number): Uint8Array {
  if (turns > MOST_TURNS) throw LOCKED();
  let value = hash(joinedBytes([salt, PASSWORD]));
  const buffer = new Uint8Array(4 + value.length);
  const view = new DataView(buffer.buffer);
  for (let turn = 0; turn < turns; turn++) {
    view.setUint32(0, turn, true);
    buffer.set(value, 4);
    value = hash(buffer);
  }
  return value;
}

/** Cut, or filled up with 0x36. */
function sized(bytes: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(size).fill(0x36);
  result.set(bytes.subarray(0, size));
  return result;
}

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

const whole = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length - (bytes.length % 16));

/** Size of the plain package, which stands before the locked one. */
function sizeOf(stream: Uint8Array): number {
  if (stream.length < 8) throw damaged();
  return new DataView(stream.buffer, stream.byteOffset, 8).getUint32(0, true);
}

/** AES with a key from SHA-1, block by block: Excel 2007. */
function standard(info: Uint8Array, locked: Uint8Array): Uint8Array {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const header = view.getUint32(8, true);
  const verifier = 12 + header;
  if (verifier + 72 > info.length) throw LOCKED();
  const size = view.getUint32(12 + 16, true) >> 3;
  if (![16, 24, 32].includes(size)) throw LOCKED();
  const salt = info.subarray(verifier + 4, verifier + 20);
  const final = sha1(joinedBytes([turned(sha1, salt, 50_000), int32(0)]));
  const mixed = (byte: number): Uint8Array =>
    sha1(new Uint8Array(64).fill(byte).map((b, i) => b ^ (final[i] ?? 0)));
  const key = joinedBytes([mixed(0x36), mixed(0x5c)]).subarray(0, size);
  const open = (bytes: Uint8Array): Uint8Array => ecb(key, { disablePadding: true }).decrypt(whole(bytes));
  const check = open(info.subarray(verifier + 20, verifier + 36));
  const hash = open(info.subarray(verifier + 40, verifier + 72)).subarray(0, 20);
  if (!same(sha1(check), hash)) throw LOCKED();
  return open(locked.subarray(8)).subarray(0, sizeOf(locked));
}

interface Agile {
  readonly salt: Uint8Array;
  readonly hash: Hash;
  readonly turns: number;
  readonly keySize: number;
  readonly blockSize: number;
  readonly verifier: Uint8Array;
  readonly verifierHash: Uint8Array;
  readonly key: Uint8Array;
  readonly dataSalt: Uint8Array;
  readonly dataHash: Hash;
}

function base64(text: string | null): Uint8Array {
  try {
    return Uint8Array.from(atob(text ?? ''), (char) => char.charCodeAt(0));
  } catch {
    throw damaged();
  }
}

function hashNamed(name: string | null): Hash {
  const hash = HASHES[(name ?? '').replace('-', '').toUpperCase()];
  if (hash === undefined) throw LOCKED();
  return hash;
}

/** What the description in XML says, for the key that opens with a password. */
function agileInfo(info: Uint8Array): Agile {
  const xml = new XmlReader([new TextDecoder().decode(info.subarray(8))][Symbol.iterator]());
  let data: Pick<Agile, 'dataSalt' | 'dataHash'> | null = null;
  for (let token = xml.next(); token !== Token.End; token = xml.next()) {
    if (token !== Token.Open) continue;
    if (xml.name === 'keyData')
      data = {
        dataSalt: base64(xml.attribute('saltValue')),
        dataHash: hashNamed(xml.attribute('hashAlgorithm')),
      };
    if (xml.name !== 'encryptedKey' || data === null) continue;
    if (xml.attribute('cipherAlgorithm') !== 'AES' || xml.attribute('cipherChaining') !== 'ChainingModeCBC')
      throw LOCKED();
    return {
      ...data,
      salt: base64(xml.attribute('saltValue')),
      hash: hashNamed(xml.attribute('hashAlgorithm')),
      turns: Number(xml.attribute('spinCount') ?? 0),
      keySize: Number(xml.attribute('keyBits') ?? 0) >> 3,
      blockSize: Number(xml.attribute('blockSize') ?? 16),
      verifier: base64(xml.attribute('encryptedVerifierHashInput')),
      verifierHash: base64(xml.attribute('encryptedVerifierHashValue')),
      key: base64(xml.attribute('encryptedKeyValue')),
    };
  }
  throw LOCKED();
}

/** Ends of the keys for the parts of the description (MS-OFFCRYPTO 2.3.4.13). */
const INPUT = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const VALUE = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const KEY = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);
const SEGMENT = 4096;

const aes = (key: Uint8Array, iv: Uint8Array, bytes: Uint8Array): Uint8Array =>
  cbc(key, iv, { disablePadding: true }).decrypt(whole(bytes));

/** AES in chains with a key of its own: Excel 2010 and later, WPS. */
function agile(info: Uint8Array, locked: Uint8Array): Uint8Array {
  const about = agileInfo(info);
  if (![16, 24, 32].includes(about.keySize) || about.blockSize !== 16) throw LOCKED();
  const base = turned(about.hash, about.salt, about.turns);
  const open = (bytes: Uint8Array, end: Uint8Array): Uint8Array =>
    aes(sized(about.hash(joinedBytes([base, end])), about.keySize), sized(about.salt, 16), bytes);
  const expected = about.hash(open(about.verifier, INPUT).subarray(0, about.salt.length));
  if (!same(open(about.verifierHash, VALUE).subarray(0, expected.length), expected)) throw LOCKED();
  const key = open(about.key, KEY).subarray(0, about.keySize);
  const plain = new Uint8Array(locked.length - 8);
  for (let at = 8, n = 0; at < locked.length; at += SEGMENT, n++) {
    const iv = sized(about.dataHash(joinedBytes([about.dataSalt, int32(n)])), 16);
    plain.set(aes(key, iv, locked.subarray(at, Math.min(locked.length, at + SEGMENT))), at - 8);
  }
  return plain.subarray(0, sizeOf(locked));
}

/** The package in a locked compound file. Throws ReadFailure(encrypted) where another password is needed. */
export function openedPackage(container: CompoundFile): Uint8Array {
  const info = container.stream('EncryptionInfo');
  const locked = container.stream('EncryptedPackage');
  if (info === null || locked === null || info.length < 8) throw LOCKED();
  sizeOf(locked);
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  if (major === 4 && minor === 4) return agile(info, locked);
  if (minor === 2 && major >= 2 && major <= 4) return standard(info, locked);
  throw LOCKED();
}
