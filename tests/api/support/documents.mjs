// Documents made for the tests, hostile ones among them.
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

const demo = (name) => readFileSync(new URL(`../../../demo/${name}`, import.meta.url));

export const order = () => demo('order-municipal.docx');
export const schools = () => demo('schools.csv');

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A ZIP of [name, bytes]. */
export function zip(entries) {
  const local = [];
  const central = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const title = Buffer.from(name);
    const packed = deflateRawSync(content, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(0x21_0000, 6);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(title.length, 22);
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, entry, title]));
    local.push(head);
    offset += head.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A DOCX with that body. */
export function docx(body) {
  const text = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zip([
    ['[Content_Types].xml', Buffer.from(contentTypes)],
    ['_rels/.rels', Buffer.from(relations)],
    ['word/document.xml', Buffer.from(text)],
  ]);
}

const cell = (text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
const paragraph = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A small plan of our own with rows [number, text, executors, term, result]. */
export function plan(rows, title = 'План мероприятий по поддержке школ Заречного муниципального округа на 2026-2027 учебный год') {
  const headings = ['№', 'Мероприятие', 'Ответственные', 'Сроки', 'Ожидаемый результат'];
  return docx(`${paragraph(title)}<w:tbl>${[headings, ...rows].map(row).join('')}</w:tbl>`);
}

/** A plan with the tables of goals and of participants before it. */
export function planWithGoals() {
  const goals = [
    ['№', 'Группа рисков', 'Целевые ориентиры', 'Индикаторы'],
    ['1', 'Кадры', 'Закрыть вакансии учителей', 'Не менее 90 % ставок занято'],
  ];
  const participants = [
    ['Участники', 'Функции', 'Индикаторы'],
    ['Кураторы школ', 'Посещают уроки', ''],
  ];
  const rows = [
    ['№', 'Мероприятие', 'Ответственные', 'Сроки', 'Ожидаемый результат'],
    ['1', 'Провести ярмарку вакансий', 'Управление образования', 'март 2027 года', 'Справка'],
  ];
  const tables = [goals, participants, rows].map((table) => `<w:tbl>${table.map(row).join('')}</w:tbl>`);
  return docx(paragraph('Дорожная карта Заречного муниципального округа на 2026-2027 учебный год') + tables.join(paragraph('')));
}

/** The compound file that Office makes of a document with a password: its directory names EncryptedPackage. */
function encrypted() {
  const bytes = Buffer.alloc(512 * 4, 0xff);
  bytes.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(0xfffffffe, 60);
  bytes.writeUInt32LE(0, 64);
  bytes.writeUInt32LE(0xfffffffe, 68);
  bytes.writeUInt32LE(0, 72);
  bytes.writeUInt32LE(0, 76);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  bytes.writeUInt32LE(0xfffffffe, 520);
  const entry = (at, name, type) => {
    bytes.fill(0, at, at + 128);
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    bytes.writeUInt8(type, at + 66);
    bytes.writeInt32LE(-1, at + 68);
    bytes.writeInt32LE(-1, at + 72);
    bytes.writeInt32LE(type === 5 ? 1 : -1, at + 76);
    bytes.writeUInt32LE(type === 5 ? 0xfffffffe : 2, at + 116);
  };
  entry(1024, 'Root Entry', 5);
  entry(1152, 'EncryptedPackage', 2);
  return bytes;
}

/** Files that must be refused: [what, file name, bytes, status, code]. */
export function hostile() {
  const bomb = zip([
    ['[Content_Types].xml', Buffer.from(contentTypes)],
    ['_rels/.rels', Buffer.from(relations)],
    ['word/document.xml', Buffer.alloc(64 << 20, ' ')],
  ]);
  const good = order();
  return [
    ['an empty file', 'order.docx', Buffer.alloc(0), 422, 'document-empty'],
    ['a picture under a document name', 'order.docx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 415, null],
    ['half a document', 'order.docx', good.subarray(0, good.length >> 1), 422, 'document-damaged'],
    ['a zip bomb', 'order.docx', bomb, 413, 'document-too-large'],
    ['a document with a password', 'order.docx', encrypted(), 422, 'document-encrypted'],
    ['a document without a plan', 'letter.docx', docx(paragraph('Уважаемые коллеги! Совещание переносится.')), 422, 'no-plan-found'],
    [
      'an entity that names a file',
      'order.docx',
      zip([
        ['[Content_Types].xml', Buffer.from(contentTypes)],
        ['_rels/.rels', Buffer.from(relations)],
        ['word/document.xml', Buffer.from('<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><d>&e;</d>')],
      ]),
      422,
      'document-unsafe',
    ],
  ];
}
