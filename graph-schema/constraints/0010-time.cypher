// Meetings by their day.
CREATE INDEX meetingHeldOn IF NOT EXISTS FOR (m:Meeting) ON (m.heldOn);
