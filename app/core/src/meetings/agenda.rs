//! The agenda: what is to be decided, and what should be.

use jiff::Span;
use serde_json::json;

use super::call::{Meeting, MeetingId, meeting};
use crate::{
    advice::{self, Advice},
    answers::Typed,
    execute_in_tx,
    filters::Narrow,
    identity::Handler,
    in_tx,
    initiatives::{self, Event, EventKind, Initiative, Screen, Status, columns},
    kernel::{Core, Instant},
    on,
    places::Municipality,
    routing::{self, Act, Unit, View},
};

/// How many days after a meeting an answer may be due for the meeting to be its last chance.
const DUE_SOON_DAYS: i32 = 10;
/// Among how many of what should be answered first is looked for what should be on the agenda.
const LOOKED_AT: u16 = 200;

/// Something on the agenda.
#[derive(Clone, Debug)]
pub struct Item {
    /// What.
    pub initiative: Initiative,
    /// Who has it.
    pub unit: Unit,
    /// What departments said about it.
    pub advices: Vec<Advice>,
    /// What was decided.
    pub decision: Option<Typed>,
    /// When.
    pub decided_at: Option<Instant>,
}

/// A meeting with its agenda.
#[derive(Clone, Debug)]
pub struct Agenda {
    /// The meeting.
    pub meeting: Meeting,
    /// What stands on it, in the order in which it was put there.
    pub items: Vec<Item>,
    /// What should stand on it and is its reader's to put there: due soon, or with several departments.
    pub proposed: Vec<Initiative>,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    initiative: Initiative,
    department: String,
    #[sqlx(json(nullable))]
    decision: Option<Typed>,
    decided_at: Option<Instant>,
}

/// A meeting with its agenda; `None` when there is none. What its author took back stays on it without words.
///
/// # Errors
/// The engine refused.
pub async fn agenda(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    id: MeetingId,
) -> Result<Option<Agenda>, sqlx::Error> {
    const SQL: &str = concat!(
        "SELECT i.*, COALESCE(h.department, '') AS department, m.decision, m.decided_at FROM (SELECT ",
        columns!(),
        " FROM initiative WHERE id IN (SELECT initiative_id FROM meeting_item WHERE meeting_id = $1)) i
         JOIN meeting_item m ON m.initiative_id = i.id AND m.meeting_id = $1
         LEFT JOIN handling h ON h.initiative_id = i.id ORDER BY m.put_at, i.id"
    );
    if handler.municipality() != municipality.slug {
        return Ok(None);
    }
    let Some(meeting) = meeting(core, handler, id).await? else { return Ok(None) };
    let rows: Vec<Row> = on!(&core.db, pool => sqlx::query_as(SQL).bind(id).fetch_all(pool).await)?;
    let mut advices = advice::of_meeting(core, id.0).await?;
    let items: Vec<Item> = rows
        .into_iter()
        .map(|row| Item {
            unit: Unit::of(municipality, &row.department),
            advices: advices
                .extract_if(.., |(about, _)| *about == row.initiative.id)
                .map(|(_, one)| one)
                .collect(),
            decision: row.decision,
            decided_at: row.decided_at,
            initiative: row.initiative,
        })
        .collect();
    let proposed = proposed(core, municipality, handler, &meeting, &items).await?;
    Ok(Some(Agenda { meeting, items, proposed }))
}

async fn proposed(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    meeting: &Meeting,
    items: &[Item],
) -> Result<Vec<Initiative>, sqlx::Error> {
    if handler.coordinator().is_none() || meeting.held_on < core.now().day() {
        return Ok(Vec::new());
    }
    let soon = meeting.held_on.0.saturating_add(Span::new().days(DUE_SOON_DAYS));
    let board =
        routing::board(core, municipality, handler, View::All, &Narrow::default(), &Screen::first(LOOKED_AT))
            .await?;
    let rows = board.rows.into_iter().filter(|row| {
        let one = &row.initiative;
        let due = one.due_on.is_some_and(|day| day.0 <= soon);
        let track = municipality.tracks.get(&one.track).slug == meeting.track;
        let there = items.iter().any(|item| item.initiative.id == one.id);
        let elsewhere = one.status == Status::AtTable;
        handler.coordinates(&one.neighbourhood) && track && !there && !elsewhere && (due || row.asked > 1)
    });
    Ok(rows.map(|row| row.initiative).collect())
}

/// Puts an initiative on the agenda: everyone sees that it is at the table, and on which day.
///
/// # Errors
/// The engine refused: nothing changed.
pub async fn put(
    core: &Core,
    municipality: &Municipality,
    handler: &Handler,
    id: MeetingId,
    reference: &str,
) -> Result<Act, sqlx::Error> {
    const PUT: &str = "INSERT INTO meeting_item (meeting_id, initiative_id, put_at) VALUES ($1, $2, $3)
         ON CONFLICT (meeting_id, initiative_id) DO NOTHING";
    const WAITS: &str = "SELECT EXISTS (SELECT 1 FROM meeting_item i JOIN meeting m ON m.id = i.meeting_id
         WHERE i.initiative_id = $1 AND i.decided_at IS NULL AND m.held_on >= $2)";
    let Some(meeting) = meeting(core, handler, id).await? else { return Ok(Act::NotThere) };
    let mut tx = core.db.begin().await?;
    let held = routing::locked(&mut tx, core, municipality, handler, reference).await?;
    let held = held.filter(|held| {
        held.leads
            && municipality.tracks.get(&held.initiative.track).slug == meeting.track
            && handler.coordinates(&held.initiative.neighbourhood)
    });
    let Some(mut held) = held else { return Ok(Act::NotThere) };
    let initiative = &mut held.initiative;
    // It stands on one agenda at a time; what was not decided goes on to another one.
    let waits: bool = in_tx!(&mut tx, e =>
        sqlx::query_scalar(WAITS).bind(initiative.id).bind(core.now().day()).fetch_one(e).await)?;
    if waits || meeting.held_on < core.now().day() || !initiative.allows(EventKind::Answered) {
        return Ok(Act::NotNow);
    }
    let at_table = Event::new(core.now(), EventKind::AtTable).saying(meeting.held_on.0.to_string());
    if !initiatives::happen(&mut tx, core, municipality, initiative, &at_table).await? {
        return Ok(Act::NotNow);
    }
    execute_in_tx!(&mut tx, PUT, id, initiative.id, core.now())?;
    let detail = json!({"held_on": meeting.held_on});
    routing::finish(tx, core, handler, initiative, "initiative.at_table", detail).await?;
    Ok(Act::Done)
}
