//! Signing in, and what somebody who is signed in sees of themselves.

mod account;
mod invitation;
mod sign_in;

pub use account::AccountPage;
pub use invitation::InvitationPage;
pub use sign_in::{CodePage, CodeRetry, EmailRetry, LinkPage, SignInPage};
