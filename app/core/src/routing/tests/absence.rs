//! Who is away, and who has it in hand meanwhile.

use super::*;

impl Scene {
    async fn away(
        &self,
        handler: &Handler,
        days: [i8; 2],
        substitute: Option<&Handler>,
    ) -> Result<(), Vec<AbsenceError>> {
        let day = |day: i8| Some(december(day, 0, 0).date());
        let (from, until) = (day(days[0]), day(days[1]));
        let substitute = substitute.map(Handler::person);
        set_absence(&self.core, &self.here, handler, from, until, substitute).await.unwrap()
    }
}

db_test!(while_somebody_is_away_a_colleague_handles_their_ideas, |db| {
    let scene = Scene::on(db);
    let ann = scene.specialist("stadsbeheer").await;
    let grant = Grant { department: Some("stadsbeheer".to_owned()), ..Grant::of(Role::Specialist) };
    let bob = scene.handler("bob", &grant).await;
    let (coordinator, traffic) = (scene.coordinator().await, scene.specialist("verkeer").await);
    let (_, reference) = scene.published().await;
    scene.route(&coordinator, &reference, &department("stadsbeheer")).await;
    take(&scene.core, &scene.here, &ann, &reference, None).await.unwrap();
    let mine = [reference.clone()];
    assert_eq!(scene.seen(&bob, View::Mine).await, [""; 0]);
    let names =
        |all: Vec<crate::identity::Colleague>| all.iter().map(|one| one.email.clone()).collect::<Vec<_>>();
    let others = substitutes(&scene.core, &ann).await.unwrap();
    assert_eq!(names(others), ["bob@gemeente.example"], "who does the same work");
    assert_eq!(scene.away(&ann, [24, 30], Some(&traffic)).await, Err(vec![AbsenceError::Substitute]));
    assert_eq!(scene.away(&ann, [24, 30], Some(&ann)).await, Err(vec![AbsenceError::Substitute]));
    assert_eq!(scene.away(&ann, [30, 24], Some(&bob)).await, Err(vec![AbsenceError::Until]));
    assert_eq!(absence(&scene.core, &ann).await.unwrap(), None);
    assert_eq!(scene.away(&ann, [28, 30], Some(&bob)).await, Ok(()));

    // Not yet away, only the owner hears of it.
    let asked = |text: &'static str| {
        let (core, here) = (scene.core.clone(), scene.here.clone());
        let (coordinator, reference) = (coordinator.clone(), reference.clone());
        async move {
            crate::notes::add(&core, &here, &coordinator, &reference, text, &[]).await.unwrap();
            let mut tx = core.db.begin().await.unwrap();
            let held = locked(&mut tx, &core, &here, &coordinator, &reference).await.unwrap().unwrap();
            let people = leaders(&mut tx, &core, &held.initiative, &held.handling).await.unwrap();
            people.into_iter().map(|one| one.email).collect::<Vec<_>>()
        }
    };
    assert_eq!(asked("Nog niet weg.").await, ["stadsbeheer@gemeente.example"]);
    assert_eq!(
        take(&scene.core, &scene.here, &bob, &reference, Some(ann.person())).await.unwrap(),
        Act::NotNow
    );
    scene.at(december(28, 9, 0));
    assert_eq!(asked("Weg.").await, ["stadsbeheer@gemeente.example", "bob@gemeente.example"]);
    assert_eq!(scene.seen(&bob, View::Mine).await, mine, "theirs meanwhile");
    assert_eq!(scene.seen(&ann, View::Mine).await, mine);
    let until_on = absence(&scene.core, &ann).await.unwrap().unwrap().until_on;
    let stands_in = Substituted { name: "stadsbeheer@gemeente.example".to_owned(), until_on };
    assert_eq!(own(&scene.core, &bob).await.unwrap(), Own { substituted: vec![stands_in], ..Own::default() });
    assert_eq!(own(&scene.core, &ann).await.unwrap(), Own { away_until: Some(until_on), ..Own::default() });
    let owner = scene.read(&coordinator, &reference).await.unwrap().handling.owner.unwrap();
    assert!(owner.is_substituted_by(bob.person()) && !owner.is_substituted_by(traffic.person()));
    assert_eq!(
        take(&scene.core, &scene.here, &bob, &reference, Some(ann.person())).await.unwrap(),
        Act::Done
    );
    take(&scene.core, &scene.here, &coordinator, &reference, Some(bob.person())).await.unwrap();
    release(&scene.core, &scene.here, &coordinator, &reference, Some(coordinator.person())).await.unwrap();
    take(&scene.core, &scene.here, &ann, &reference, None).await.unwrap();

    // Without anybody who stands in, all of the department hear of it.
    assert_eq!(scene.away(&ann, [28, 30], None).await, Ok(()));
    assert_eq!(asked("Niemand.").await.len(), 2);
    end_absence(&scene.core, &scene.here, &ann).await.unwrap();
    assert_eq!(asked("Terug.").await, ["stadsbeheer@gemeente.example"]);
    assert_eq!(scene.away(&ann, [28, 30], Some(&bob)).await, Ok(()));
    scene.at(december(31, 9, 0));
    assert_eq!(absence(&scene.core, &ann).await.unwrap(), None, "it is over");
    assert_eq!(scene.seen(&bob, View::Mine).await, [""; 0]);
    assert_eq!(forget_absences(&scene.core).await.unwrap(), 1);
});
