//! Enums that are kept as text, with the same word in code, database and address.

/// Makes an enum with its codes, all its values, and its form in both engines.
#[macro_export]
macro_rules! text_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// All values, in the order in which people see them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word for it in database and address.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value of a code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }

        impl<DB: sqlx::Database> sqlx::Type<DB> for $name where String: sqlx::Type<DB> {
            fn type_info() -> DB::TypeInfo { String::type_info() }
            fn compatible(ty: &DB::TypeInfo) -> bool { String::compatible(ty) }
        }

        impl<'q, DB: sqlx::Database> sqlx::Encode<'q, DB> for $name where String: sqlx::Encode<'q, DB> {
            fn encode_by_ref(&self, buffer: &mut <DB as sqlx::Database>::ArgumentBuffer)
                -> Result<sqlx::encode::IsNull, sqlx::error::BoxDynError> {
                self.code().to_owned().encode(buffer)
            }
        }

        impl<'r, DB: sqlx::Database> sqlx::Decode<'r, DB> for $name where String: sqlx::Decode<'r, DB> {
            fn decode(value: DB::ValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
                let code = String::decode(value)?;
                Self::from_code(&code).ok_or_else(|| format!("unknown {}: {code}", stringify!($name)).into())
            }
        }
    };
}
