//! `roles`: the table of who may do what, as the services use it.

use app_core::identity::{Right, Role, Who};

/// A line for each right, with a cross under each role that has it.
pub(super) fn table() -> String {
    let codes: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
    let mut table = format!("{:<16}{:<14}{}\n", "right", "everyone", codes.join("  "));
    for right in Right::ALL {
        let everyone = match right.who() {
            Who::Everyone => "yes",
            Who::Author => "who sent it",
            Who::SignedIn => "signed in",
            Who::Staff | Who::Roles(_) => "no",
        };
        let mut line = format!("{:<16}{everyone:<14}", right.code());
        for (role, code) in Role::ALL.iter().zip(&codes) {
            line += &format!("{:<width$}", if right.is_of(*role) { "x" } else { "" }, width = code.len() + 2);
        }
        table += line.trim_end();
        table.push('\n');
    }
    table
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_right_has_a_line_and_each_role_a_column() {
        insta::assert_snapshot!(super::table(), @"
        right           everyone      desk  moderator  coordinator  specialist  process_guard  alderman  partner  platform_chair  platform_secretary  council  admin
        read            yes           x     x          x            x           x              x         x        x               x                   x        x
        send            yes           x     x          x            x           x              x         x        x               x                   x        x
        follow          who sent it
        account         signed in     x     x          x            x           x              x         x        x               x                   x        x
        second_step     no            x     x          x            x           x              x         x        x               x                   x        x
        moderate        no                  x
        handle          no                             x            x           x              x
        coordinate      no                             x                        x
        advise          no                                          x                          x
        help_resident   no            x
        manage_people   no                                                                                                                                     x
        turn_providers  no                                                                                                                                     x
        manage_rules    no                                                                                                                                     x
        manage_templatesno                                                                                                                                     x
        read_record     no                                                                                                                                     x
        manage_terms    no                                                                                                                                     x
        ");
    }
}
