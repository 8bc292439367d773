//! The table: a name, and shares.

use std::fmt;

/// What was measured.
#[derive(Default)]
pub struct Table {
    speeds: Vec<(String, [f64; 3])>,
    budgets: Vec<(String, f64, &'static str)>,
}

impl Table {
    /// Adds the shares of a page: requests per second, half of the times, 99 in 100 of the times.
    pub fn row(&mut self, name: String, shares: &[f64; 3]) {
        eprintln!("{name}: {:.2}", shares[0]);
        self.speeds.push((name, *shares));
    }

    /// Adds the share of a budget that is used.
    pub fn budget(&mut self, name: String, share: f64, budget: &'static str) {
        eprintln!("{name}: {share:.2} of {budget}");
        self.budgets.push((name, share, budget));
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.speeds.is_empty() {
            let head = "Share of the same bytes from memory (aim: 0.25)";
            writeln!(f, "{head:72} {:>7} {:>6} {:>6}", "req/s", "p50", "p99")?;
        }
        for (name, [per_second, p50, p99]) in &self.speeds {
            writeln!(f, "{name:72} {per_second:>7.2} {p50:>6.2} {p99:>6.2}")?;
        }
        writeln!(f, "{:72} {:>7} {:>13}", "Share of the budget (aim: 1.00 or less)", "used", "budget")?;
        for (name, share, budget) in &self.budgets {
            writeln!(f, "{name:72} {share:>7.2} {budget:>13}")?;
        }
        Ok(())
    }
}

/// The middle one; 0 of none.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
