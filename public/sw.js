// Shows what the municipality tells this device, and opens it when it is pressed. It keeps no pages and answers no
// requests: the site works as without it.

self.addEventListener("push", (event) => {
  let said;
  try {
    said = event.data.json();
  } catch {
    return; // not ours
  }
  const { title, body, lang, tag, path } = said;
  event.waitUntil(self.registration.showNotification(title, { body, lang, tag, data: { path } }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.path));
});

// The tab where it stands already, or else a new one; never another site.
async function open(path) {
  const to = new URL(typeof path === "string" ? path : "/", self.location.origin);
  if (to.origin !== self.location.origin) return;
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = tabs.find((tab) => tab.url === to.href);
  await (there ? there.focus() : self.clients.openWindow(to.href));
}

// The push service gave this browser another address: the site hears it, known by its cookie.
self.addEventListener("pushsubscriptionchange", (event) => {
  event.waitUntil(renew(event));
});

async function renew({ newSubscription, oldSubscription }) {
  const now = newSubscription ?? (oldSubscription && (await self.registration.pushManager.subscribe(oldSubscription.options)));
  if (!now) return;
  const { endpoint, keys } = now.toJSON();
  await fetch("/meldingen/vernieuwd", {
    method: "POST",
    body: new URLSearchParams({ adres: endpoint, sleutel: keys.p256dh, geheim: keys.auth }),
  });
}
