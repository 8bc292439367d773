//! EXIF, written by hand: TIFF directories with just the fields a test needs.

/// A field: tag, type, count, and its four bytes or more.
pub struct Field {
    pub tag: u16,
    pub kind: u16,
    pub count: u32,
    pub data: Vec<u8>,
}

impl Field {
    pub fn short(tag: u16, value: u16) -> Self {
        Self { tag, kind: 3, count: 1, data: value.to_be_bytes().to_vec() }
    }

    pub fn long(tag: u16, value: u32) -> Self {
        Self { tag, kind: 4, count: 1, data: value.to_be_bytes().to_vec() }
    }

    pub fn text(tag: u16, value: &str) -> Self {
        let data = [value.as_bytes(), &[0]].concat();
        Self { tag, kind: 2, count: u32::try_from(data.len()).unwrap(), data }
    }

    pub fn rationals(tag: u16, values: &[(u32, u32)]) -> Self {
        let data = values.iter().flat_map(|(over, under)| [over.to_be_bytes(), under.to_be_bytes()]);
        let data = data.flatten().collect();
        Self { tag, kind: 5, count: u32::try_from(values.len()).unwrap(), data }
    }
}

/// A directory that begins at `start`, its data behind it, and where the next one is.
fn directory(start: usize, fields: &[Field], next: u32) -> Vec<u8> {
    let mut entries = u16::try_from(fields.len()).unwrap().to_be_bytes().to_vec();
    let mut data: Vec<u8> = Vec::new();
    let data_start = start + 2 + 12 * fields.len() + 4;
    for field in fields {
        entries.extend(
            [&field.tag.to_be_bytes()[..], &field.kind.to_be_bytes(), &field.count.to_be_bytes()].concat(),
        );
        if field.data.len() <= 4 {
            entries.extend(&field.data);
            entries.resize(entries.len() + 4 - field.data.len(), 0);
        } else {
            entries.extend(u32::try_from(data_start + data.len()).unwrap().to_be_bytes());
            data.extend(&field.data);
        }
    }
    entries.extend(next.to_be_bytes());
    entries.extend(data);
    entries
}

/// A whole EXIF block: the main fields, and those of the position when there are any.
pub fn tiff(mut main: Vec<Field>, position: &[Field]) -> Vec<u8> {
    if !position.is_empty() {
        main.push(Field::long(0x8825, 0));
        let end = 8 + directory(8, &main, 0).len();
        main.pop();
        main.push(Field::long(0x8825, u32::try_from(end).unwrap()));
    }
    let mut bytes = [&b"MM\0*\0\0\0\x08"[..], &directory(8, &main, 0)].concat();
    if !position.is_empty() {
        bytes.extend(directory(bytes.len(), position, 0));
    }
    bytes
}

/// A directory whose next one is itself.
pub fn looping() -> Vec<u8> {
    [&b"MM\0*\0\0\0\x08"[..], &directory(8, &[Field::short(0x112, 6)], 8)].concat()
}

pub fn oriented(orientation: u16) -> Vec<u8> {
    tiff(vec![Field::short(0x112, orientation)], &[])
}

type Angle = [(u32, u32); 3];

pub fn at(latitude: Angle, north: &str, longitude: Angle, east: &str) -> Vec<u8> {
    let fields = [
        Field::text(1, north),
        Field::rationals(2, &latitude),
        Field::text(3, east),
        Field::rationals(4, &longitude),
    ];
    tiff(vec![Field::text(0x10f, "SecretCamera")], &fields)
}

/// The market of Den Helder, or near.
pub fn den_helder() -> Vec<u8> {
    at([(52, 1), (57, 1), (2592, 100)], "N", [(4, 1), (45, 1), (3600, 100)], "E")
}
