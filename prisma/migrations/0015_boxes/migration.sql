-- The open boxes of ballots and grades (docs/ballot-secrecy.md). Each is a pair of relations of its own, made when it opens and dropped
-- when it is sealed; whoever uses the application's role reaches it through these functions alone. They raise nothing that holds a value.
CREATE SCHEMA box;

-- Sealed boxes of which the write-ahead log or a dropped file may still be on the disk.
CREATE TABLE box.traces (lsn pg_lsn NOT NULL);

CREATE FUNCTION box.traces_left() RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
  'SELECT count(*)::integer FROM box.traces';

-- Six signs that are not mistaken for one another (domain/ids), each as likely as any other; nothing to compute them from.
CREATE FUNCTION box.new_word() RETURNS text LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  signs CONSTANT text := '23456789BCDFHJKMNPRTVWX';
  random bytea;
  word text := '';
BEGIN
  WHILE length(word) < 6 LOOP
    random := uuid_send(gen_random_uuid()); -- its first six bytes are random throughout
    FOR at IN 0..5 LOOP
      IF length(word) < 6 AND get_byte(random, at) < 230 THEN
        word := word || substr(signs, get_byte(random, at) % 23 + 1, 1);
      END IF;
    END LOOP;
  END LOOP;
  RETURN word;
END $$;

-- Holds a relation of a box until the transaction ends; false where the box is sealed (or was never opened).
CREATE FUNCTION box.hold(relation text, mode text) RETURNS boolean LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  EXECUTE format('LOCK TABLE box.%I IN %s MODE', relation, mode);
  RETURN true;
EXCEPTION WHEN undefined_table THEN
  RETURN false;
END $$;

-- What one deputy does at one box goes one after the other. An advisory lock leaves nothing on the disk; a row's lock would.
CREATE FUNCTION box.one_at_a_time(box text, deputy text) RETURNS void LANGUAGE sql SET search_path = pg_catalog, pg_temp AS
  $$ SELECT pg_advisory_xact_lock(hashtextextended(box || ' ' || deputy, 0)) $$;

-- Autovacuum stays away: its statistics of a relation would outlive it.
CREATE FUNCTION box.make_marks(code text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  EXECUTE format(
    'CREATE TABLE IF NOT EXISTS box.%I (deputy_id text PRIMARY KEY, word text UNIQUE, done boolean NOT NULL DEFAULT false)
       WITH (autovacuum_enabled = false, toast.autovacuum_enabled = false)', 'marks_' || code);
END $$;

CREATE FUNCTION box.make_ballots(code text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM box.make_marks(code);
  EXECUTE format(
    'CREATE TABLE IF NOT EXISTS box.%I (word text PRIMARY KEY, choices jsonb NOT NULL)
       WITH (autovacuum_enabled = false, toast.autovacuum_enabled = false)', 'ballots_' || code);
END $$;

CREATE FUNCTION box.make_grades(code text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM box.make_marks(code);
  EXECUTE format(
    'CREATE TABLE IF NOT EXISTS box.%I (project_id text NOT NULL, grade text NOT NULL)
       WITH (autovacuum_enabled = false, toast.autovacuum_enabled = false)', 'grades_' || code);
END $$;

-- How many marks an open box holds, and whether one is a deputy's; null where the box is sealed.
CREATE FUNCTION box.marks(code text) RETURNS integer LANGUAGE plpgsql STRICT SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  count integer;
BEGIN
  EXECUTE format('SELECT count(*)::integer FROM box.%I WHERE done', 'marks_' || code) INTO count;
  RETURN count;
EXCEPTION WHEN undefined_table THEN
  RETURN NULL;
END $$;

CREATE FUNCTION box.is_marked(code text, deputy text) RETURNS boolean LANGUAGE plpgsql STRICT SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  found boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM box.%I WHERE deputy_id = $1 AND done)', 'marks_' || code) USING deputy INTO found;
  RETURN found;
EXCEPTION WHEN undefined_table THEN
  RETURN NULL;
END $$;

-- Votes

CREATE FUNCTION box.open_vote(of_vote text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM public.ballot WHERE vote_id = of_vote)
    OR EXISTS (SELECT FROM public.roll_entry WHERE vote_id = of_vote AND voted)
  THEN
    RAISE EXCEPTION 'the box of this vote was sealed';
  END IF;
  PERFORM box.make_ballots(v.code) FROM public.vote v WHERE v.id = of_vote;
END $$;

CREATE FUNCTION box.voted(of_vote text) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(
    box.marks((SELECT v.code FROM public.vote v WHERE v.id = of_vote)),
    (SELECT count(*)::integer FROM public.roll_entry WHERE vote_id = of_vote AND voted)) $$;

CREATE FUNCTION box.has_voted(of_vote text, deputy text) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(
    box.is_marked((SELECT v.code FROM public.vote v WHERE v.id = of_vote), deputy),
    EXISTS (SELECT FROM public.roll_entry WHERE vote_id = of_vote AND deputy_id = deputy AND voted)) $$;

-- Whether a deputy may vote now, else why not. From here to the transaction's end the box cannot be sealed.
CREATE FUNCTION box.may_vote(of_vote text, deputy text, OUT outcome text, OUT code text)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  state text;
BEGIN
  PERFORM box.one_at_a_time(of_vote, deputy);
  SELECT v.code, v.state INTO code, state FROM public.vote v WHERE v.id = of_vote;
  outcome := CASE
    WHEN state IS DISTINCT FROM 'open' OR NOT box.hold('marks_' || code, 'ROW EXCLUSIVE') THEN 'closed'
    WHEN NOT EXISTS (SELECT FROM public.roll_entry WHERE vote_id = of_vote AND deputy_id = deputy AND present) THEN 'absent'
    WHEN box.is_marked(code, deputy) THEN 'voted-already'
    ELSE 'open' END;
END $$;

-- The word under which a deputy's ballot will stand: made when they first ask, the same when they ask again, nobody else's.
CREATE FUNCTION box.own_word(code text, deputy text) RETURNS text LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  own text;
  taken boolean;
BEGIN
  EXECUTE format('SELECT word FROM box.%I WHERE deputy_id = $1', 'marks_' || code) USING deputy INTO own;
  IF own IS NOT NULL THEN
    RETURN own;
  END IF;
  -- nobody else draws or casts meanwhile: the word is then free in both
  EXECUTE format('LOCK TABLE box.%I IN SHARE ROW EXCLUSIVE MODE', 'ballots_' || code);
  LOOP
    own := box.new_word();
    EXECUTE format('SELECT EXISTS (SELECT FROM box.%I WHERE word = $1) OR EXISTS (SELECT FROM box.%I WHERE word = $1)',
      'marks_' || code, 'ballots_' || code) USING own INTO taken;
    EXIT WHEN NOT taken;
  END LOOP;
  EXECUTE format('INSERT INTO box.%I (deputy_id, word) VALUES ($1, $2)', 'marks_' || code) USING deputy, own;
  RETURN own;
END $$;

CREATE FUNCTION box.word(of_vote text, deputy text, OUT outcome text, OUT word text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  code text;
BEGIN
  SELECT may.outcome, may.code INTO outcome, code FROM box.may_vote(of_vote, deputy) may;
  IF outcome = 'open' THEN
    word := box.own_word(code, deputy);
  END IF;
END $$;

-- A ballot into the box and the mark beside it, both or neither; from then on the mark knows the word no more.
CREATE FUNCTION box.cast_ballot(of_vote text, deputy text, choices jsonb) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  may record;
  own text;
BEGIN
  SELECT * INTO may FROM box.may_vote(of_vote, deputy);
  IF may.outcome <> 'open' THEN
    RETURN may.outcome;
  END IF;
  own := box.own_word(may.code, deputy);
  EXECUTE format('UPDATE box.%I SET done = true, word = NULL WHERE deputy_id = $1', 'marks_' || may.code) USING deputy;
  EXECUTE format('INSERT INTO box.%I (word, choices) VALUES ($1, $2)', 'ballots_' || may.code) USING own, choices;
  RETURN 'cast';
END $$;

-- The marks of a box go to its roll in an order of their own.
CREATE FUNCTION box.marked_at_random(code text) RETURNS SETOF text LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE format('SELECT deputy_id FROM box.%I WHERE done ORDER BY gen_random_uuid()', 'marks_' || code);
END $$;

-- Seals a box: ballots in random order under new ids, marks in another, the box gone, all in one transaction. False when it was sealed.
CREATE FUNCTION box.seal_vote(of_vote text) RETURNS boolean LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  code text := (SELECT v.code FROM public.vote v WHERE v.id = of_vote);
  marked text;
BEGIN
  IF NOT box.hold('marks_' || code, 'ACCESS EXCLUSIVE') THEN
    RETURN false;
  END IF;
  EXECUTE format(
    'INSERT INTO public.ballot (id, vote_id, receipt, choices)
       SELECT gen_random_uuid()::text, $1, word, choices FROM box.%I ORDER BY gen_random_uuid()', 'ballots_' || code) USING of_vote;
  FOR marked IN SELECT * FROM box.marked_at_random(code) LOOP
    UPDATE public.roll_entry SET voted = true WHERE vote_id = of_vote AND deputy_id = marked;
  END LOOP;
  EXECUTE format('DROP TABLE box.%I, box.%I', 'marks_' || code, 'ballots_' || code);
  INSERT INTO box.traces VALUES (pg_current_wal_insert_lsn());
  RETURN true;
END $$;

-- The deputies' grades

CREATE FUNCTION box.open_grading(of_grading text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM public.given_grade WHERE grading_id = of_grading)
    OR EXISTS (SELECT FROM public.grading_roll WHERE grading_id = of_grading AND graded)
  THEN
    RAISE EXCEPTION 'the box of this grading was sealed';
  END IF;
  PERFORM box.make_grades(g.code) FROM public.grading g WHERE g.id = of_grading;
END $$;

CREATE FUNCTION box.graded(of_grading text) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(
    box.marks((SELECT g.code FROM public.grading g WHERE g.id = of_grading)),
    (SELECT count(*)::integer FROM public.grading_roll WHERE grading_id = of_grading AND graded)) $$;

CREATE FUNCTION box.has_graded(of_grading text, deputy text) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(
    box.is_marked((SELECT g.code FROM public.grading g WHERE g.id = of_grading), deputy),
    EXISTS (SELECT FROM public.grading_roll WHERE grading_id = of_grading AND deputy_id = deputy AND graded)) $$;

-- A deputy's grades (a list of item and grade) and the mark that they have graded, both or neither.
CREATE FUNCTION box.give_grades(of_grading text, deputy text, grades jsonb) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  code text;
  closed boolean;
BEGIN
  PERFORM box.one_at_a_time(of_grading, deputy);
  SELECT g.code, g.closed_at IS NOT NULL INTO code, closed FROM public.grading g WHERE g.id = of_grading;
  IF closed IS DISTINCT FROM false OR NOT box.hold('marks_' || code, 'ROW EXCLUSIVE') THEN
    RETURN 'closed';
  ELSIF NOT EXISTS (SELECT FROM public.grading_roll WHERE grading_id = of_grading AND deputy_id = deputy) THEN
    RETURN 'not-on-roll';
  ELSIF box.is_marked(code, deputy) THEN
    RETURN 'given-already';
  END IF;
  EXECUTE format('INSERT INTO box.%I (deputy_id, done) VALUES ($1, true)', 'marks_' || code) USING deputy;
  EXECUTE format('INSERT INTO box.%I (project_id, grade) SELECT one ->> ''item'', one ->> ''grade'' FROM jsonb_array_elements($1) one',
    'grades_' || code) USING grades;
  RETURN 'given';
END $$;

CREATE FUNCTION box.seal_grading(of_grading text) RETURNS boolean LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  code text := (SELECT g.code FROM public.grading g WHERE g.id = of_grading);
  marked text;
BEGIN
  IF NOT box.hold('marks_' || code, 'ACCESS EXCLUSIVE') THEN
    RETURN false;
  END IF;
  EXECUTE format(
    'INSERT INTO public.given_grade (id, grading_id, project_id, grade)
       SELECT gen_random_uuid()::text, $1, project_id, grade FROM box.%I ORDER BY gen_random_uuid()', 'grades_' || code)
    USING of_grading;
  FOR marked IN SELECT * FROM box.marked_at_random(code) LOOP
    UPDATE public.grading_roll SET graded = true WHERE grading_id = of_grading AND deputy_id = marked;
  END LOOP;
  EXECUTE format('DROP TABLE box.%I, box.%I', 'marks_' || code, 'grades_' || code);
  INSERT INTO box.traces VALUES (pg_current_wal_insert_lsn());
  RETURN true;
END $$;

REVOKE ALL ON SCHEMA box FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA box FROM PUBLIC;

-- What was kept before there were boxes: what is open moves into one; the rest is written anew in random order, into new files.
DO $$
DECLARE
  thing record;
BEGIN
  FOR thing IN SELECT id, code FROM public.vote WHERE state = 'open' LOOP
    PERFORM box.make_ballots(thing.code);
    EXECUTE format('INSERT INTO box.%I (deputy_id, done)
      SELECT deputy_id, true FROM public.roll_entry WHERE vote_id = $1 AND voted ORDER BY gen_random_uuid()', 'marks_' || thing.code)
      USING thing.id;
    EXECUTE format('INSERT INTO box.%I (word, choices)
      SELECT receipt, choices FROM public.ballot WHERE vote_id = $1 ORDER BY gen_random_uuid()', 'ballots_' || thing.code)
      USING thing.id;
    DELETE FROM public.ballot WHERE vote_id = thing.id;
    UPDATE public.roll_entry SET voted = false WHERE vote_id = thing.id AND voted;
  END LOOP;
  FOR thing IN SELECT id, code FROM public.grading WHERE closed_at IS NULL LOOP
    PERFORM box.make_grades(thing.code);
    EXECUTE format('INSERT INTO box.%I (deputy_id, done)
      SELECT deputy_id, true FROM public.grading_roll WHERE grading_id = $1 AND graded ORDER BY gen_random_uuid()',
      'marks_' || thing.code) USING thing.id;
    EXECUTE format('INSERT INTO box.%I (project_id, grade)
      SELECT project_id, grade FROM public.given_grade WHERE grading_id = $1 ORDER BY gen_random_uuid()', 'grades_' || thing.code)
      USING thing.id;
    DELETE FROM public.given_grade WHERE grading_id = thing.id;
    UPDATE public.grading_roll SET graded = false WHERE grading_id = thing.id AND graded;
  END LOOP;

  IF EXISTS (SELECT FROM public.roll_entry) OR EXISTS (SELECT FROM public.grading_roll) THEN
    CREATE TEMPORARY TABLE old_ballot ON COMMIT DROP AS SELECT * FROM public.ballot;
    CREATE TEMPORARY TABLE old_roll ON COMMIT DROP AS SELECT * FROM public.roll_entry;
    CREATE TEMPORARY TABLE old_grade ON COMMIT DROP AS SELECT * FROM public.given_grade;
    CREATE TEMPORARY TABLE old_grading_roll ON COMMIT DROP AS SELECT * FROM public.grading_roll;
    TRUNCATE public.ballot, public.roll_entry, public.given_grade, public.grading_roll;
    INSERT INTO public.ballot (id, vote_id, receipt, choices)
      SELECT gen_random_uuid()::text, vote_id, receipt, choices FROM old_ballot ORDER BY gen_random_uuid();
    INSERT INTO public.roll_entry (vote_id, deputy_id, present, voted)
      SELECT vote_id, deputy_id, present, voted FROM old_roll ORDER BY gen_random_uuid();
    INSERT INTO public.given_grade (id, grading_id, project_id, grade)
      SELECT gen_random_uuid()::text, grading_id, project_id, grade FROM old_grade ORDER BY gen_random_uuid();
    INSERT INTO public.grading_roll (grading_id, deputy_id, graded)
      SELECT grading_id, deputy_id, graded FROM old_grading_roll ORDER BY gen_random_uuid();
    INSERT INTO box.traces VALUES (pg_current_wal_insert_lsn());
  END IF;
END $$;
