-- What a server keeps of shared records. Run as often as you like: nothing recorded is touched.
--
-- A record is a row of lines, each chained to the one before by its digest, as in the file of a
-- record that is kept on one machine. Lines are only ever added, by the functions below, under a
-- lock on the record's row in head: so numbers have no gaps, and whoever reads sees them in order.

DO $$ BEGIN CREATE ROLE meeting_owner NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN CREATE ROLE meeting_seat NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN CREATE ROLE meeting_follower NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
GRANT meeting_owner TO CURRENT_USER;

CREATE SCHEMA IF NOT EXISTS meeting_tui;
ALTER SCHEMA meeting_tui OWNER TO meeting_owner;
REVOKE ALL ON SCHEMA meeting_tui FROM PUBLIC;
GRANT USAGE ON SCHEMA meeting_tui TO meeting_seat, meeting_follower;

CREATE TABLE IF NOT EXISTS meeting_tui.head (
    session text PRIMARY KEY CHECK (session ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
    place bigint NOT NULL,            -- of the last line, counted from 1
    n bigint NOT NULL,                -- of the last entry: lines that start a file have none
    digest text NOT NULL,             -- of the last line
    is_open boolean NOT NULL DEFAULT true
);
CREATE TABLE IF NOT EXISTS meeting_tui.line (
    session text NOT NULL REFERENCES meeting_tui.head,
    place bigint NOT NULL,
    n bigint NOT NULL,
    id text NOT NULL,                 -- of the entry, the same on every retry; '' for none
    digest text NOT NULL,             -- SHA-256 of the digest before and the body
    body text NOT NULL,               -- exactly as it was written, never as jsonb
    written_by name NOT NULL,         -- the login, as the server knows it
    written timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (session, place)
);
CREATE UNIQUE INDEX IF NOT EXISTS line_once ON meeting_tui.line (session, id) WHERE id <> '';
ALTER TABLE meeting_tui.head OWNER TO meeting_owner;
ALTER TABLE meeting_tui.line OWNER TO meeting_owner;
REVOKE ALL ON meeting_tui.head, meeting_tui.line FROM PUBLIC, meeting_seat, meeting_follower;
GRANT SELECT ON meeting_tui.head, meeting_tui.line TO meeting_seat, meeting_follower;

-- Refuse where a COMMIT does not mean that the disk has it.
CREATE OR REPLACE FUNCTION meeting_tui.require_durable() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    setting text;
BEGIN
    FOREACH setting IN ARRAY ARRAY['fsync', 'full_page_writes', 'synchronous_commit'] LOOP
        IF current_setting(setting) = 'off' THEN
            RAISE EXCEPTION '%', setting USING ERRCODE = 'MT001';
        END IF;
    END LOOP;
END $$;

-- Add one line at the end; nobody but the functions below may call it.
CREATE OR REPLACE FUNCTION meeting_tui.add(here meeting_tui.head, its_id text, its_body text)
RETURNS meeting_tui.head
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    here.place := here.place + 1;
    here.digest := encode(sha256(convert_to(here.digest || its_body, 'UTF8')), 'hex');
    IF its_id <> '' THEN
        here.n := here.n + 1;
        IF position(format(',"n":%s,"id":"%s",', here.n, its_id) IN its_body) NOT BETWEEN 1 AND 12
        THEN
            RAISE EXCEPTION 'the body is not entry %', here.n USING ERRCODE = 'MT004';
        END IF;
    END IF;
    PERFORM its_body::json;
    INSERT INTO meeting_tui.line (session, place, n, id, digest, body, written_by)
    VALUES (here.session, here.place, here.n, its_id, here.digest, its_body, session_user);
    UPDATE meeting_tui.head SET place = here.place, n = here.n, digest = here.digest
    WHERE session = here.session;
    RETURN here;
END $$;

-- The one way in for a seat. The same ids again give the same answer and add nothing.
CREATE OR REPLACE FUNCTION meeting_tui.append(
    its_session text, expected bigint, ids text[], bodies text[],
    OUT place bigint, OUT digest text
)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here meeting_tui.head;
    known integer;
BEGIN
    PERFORM meeting_tui.require_durable();
    SELECT * INTO here FROM meeting_tui.head AS h WHERE h.session = its_session FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION '%', its_session USING ERRCODE = 'MT002';
    END IF;
    IF '' = ANY (ids) THEN
        RAISE EXCEPTION 'an entry without an id' USING ERRCODE = 'MT004';
    END IF;
    SELECT count(*) INTO known FROM meeting_tui.line AS l
    WHERE l.session = its_session AND l.id = ANY (ids);
    IF known < cardinality(ids) THEN
        IF NOT here.is_open THEN
            RAISE EXCEPTION '%', its_session USING ERRCODE = 'MT003';
        END IF;
        IF here.place <> expected OR known > 0 THEN
            RAISE EXCEPTION 'at line %', here.place USING ERRCODE = '40001';
        END IF;
        FOR i IN 1 .. cardinality(ids) LOOP
            here := meeting_tui.add(here, ids[i], bodies[i]);
        END LOOP;
        PERFORM pg_notify('meeting_tui', its_session);
    END IF;
    place := here.place;
    digest := here.digest;
END $$;

-- Take in a record that was begun elsewhere, or more of it; for those who look after the server.
CREATE OR REPLACE FUNCTION meeting_tui.take_in(
    its_session text, expected bigint, ids text[], bodies text[],
    OUT place bigint, OUT digest text
)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here meeting_tui.head;
BEGIN
    PERFORM meeting_tui.require_durable();
    INSERT INTO meeting_tui.head VALUES (its_session, 0, 0, repeat('0', 64))
    ON CONFLICT DO NOTHING;
    SELECT * INTO here FROM meeting_tui.head AS h WHERE h.session = its_session FOR UPDATE;
    IF here.place <> expected THEN
        RAISE EXCEPTION 'at line %', here.place USING ERRCODE = '40001';
    END IF;
    FOR i IN 1 .. cardinality(ids) LOOP
        here := meeting_tui.add(here, ids[i], bodies[i]);
    END LOOP;
    UPDATE meeting_tui.head AS h SET is_open = true WHERE h.session = its_session;
    PERFORM pg_notify('meeting_tui', its_session);
    place := here.place;
    digest := here.digest;
END $$;

-- Let nothing more be added: the record goes on elsewhere.
CREATE OR REPLACE FUNCTION meeting_tui.release(its_session text, expected bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE meeting_tui.head SET is_open = false WHERE session = its_session AND place = expected;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'it has moved on' USING ERRCODE = '40001';
    END IF;
    PERFORM pg_notify('meeting_tui', its_session);
END $$;

ALTER FUNCTION meeting_tui.require_durable() OWNER TO meeting_owner;
ALTER FUNCTION meeting_tui.add(meeting_tui.head, text, text) OWNER TO meeting_owner;
ALTER FUNCTION meeting_tui.append(text, bigint, text[], text[]) OWNER TO meeting_owner;
ALTER FUNCTION meeting_tui.take_in(text, bigint, text[], text[]) OWNER TO meeting_owner;
ALTER FUNCTION meeting_tui.release(text, bigint) OWNER TO meeting_owner;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA meeting_tui FROM PUBLIC, meeting_seat, meeting_follower;
GRANT EXECUTE ON FUNCTION meeting_tui.append(text, bigint, text[], text[]) TO meeting_seat;
