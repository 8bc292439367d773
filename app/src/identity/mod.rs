//! Signing in, and what somebody who is signed in sees of themselves.

mod account;
mod again;
mod code;
mod invitation;
mod other_app;
mod own_step;
mod passkey;
mod provider;
mod recovery;
mod second_step;
mod set_up;
mod sign_in;

pub use account::AccountPage;
pub(crate) use again::fresh_first;
pub use again::sign_in_again;
pub use code::{CodePage, CodeRetry};
pub(crate) use code::{MailedCode, code_form};
pub use invitation::InvitationPage;
pub use other_app::{OtherAppPage, OtherAppRetry};
pub use own_step::{OwnStepPage, PasskeyRetry};
pub use provider::{Elsewhere, Errand};
pub use recovery::{NewCodes, RecoveryPage};
pub use second_step::{NotPassed, SecondRetry, SecondStepPage, with_return};
pub use sign_in::{EmailForm, LinkPage, SignInPage};
