//! Signing in, and what somebody who is signed in sees of themselves.

mod account;
mod invitation;
mod provider;
mod recovery;
mod second_step;
mod set_up;
mod sign_in;

pub use account::AccountPage;
pub use invitation::InvitationPage;
pub use provider::{Elsewhere, Errand};
pub use recovery::{NewCodes, RecoveryPage};
pub use second_step::{NotPassed, SecondRetry, SecondStepPage, with_return};
pub use sign_in::{CodePage, CodeRetry, EmailForm, LinkPage, SignInPage};
