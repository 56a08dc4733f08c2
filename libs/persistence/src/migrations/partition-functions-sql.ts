// Partitions by month, of every table whose key says when: added ahead of time, and retired a month at a time.

/** A table of the same columns, checks and defaults beside the former; by month of `key` where that is given. */
export const rebuiltSql = (name: string, key?: string): string => `
  ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE ${name} RENAME TO ${name}_former;
  CREATE TABLE ${name} (LIKE ${name}_former INCLUDING DEFAULTS INCLUDING CONSTRAINTS)
    ${key === undefined ? '' : `PARTITION BY RANGE (${key})`};
`;

export const partitionFunctionsSql = `
  CREATE SCHEMA archive;

  -- The least identifier of its millisecond; what is partitioned by identifiers is so by time.
  CREATE FUNCTION uuid_from(at timestamptz) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT rpad(lpad(to_hex((date_part('epoch', at) * 1000)::bigint & x'ffffffffffff'::bigint), 12, '0'), 32, '0')::uuid $$;

  CREATE FUNCTION month_of(partition text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_date(substring(partition FROM '_(\\d{4}_\\d{2})$'), 'YYYY_MM') $$;

  -- The partitions of a table that are of one month.
  CREATE FUNCTION months_of(parent text) RETURNS SETOF date LANGUAGE sql STABLE AS $$
    SELECT month_of(c.relname) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent = parent::regclass AND month_of(c.relname) IS NOT NULL $$;

  -- Of ids from one time (NULL: from any) to before another; with the rows of moved that belong there. Nobody but its parent reaches it.
  CREATE FUNCTION add_partition(parent text, suffix text, since timestamptz, until timestamptz, moved regclass) RETURNS void
    LANGUAGE plpgsql AS $$
      DECLARE
        name text := parent || '_' || suffix;
        key text := pg_get_partkeydef(parent::regclass);
      BEGIN
        key := substring(key FROM '\\((.+)\\)');
        EXECUTE format('CREATE TABLE public.%I PARTITION OF %I FOR VALUES FROM (%s) TO (%s)', name, parent,
          coalesce(quote_literal(uuid_from(since)), 'MINVALUE'), coalesce(quote_literal(uuid_from(until)), 'MAXVALUE'));
        IF moved IS NOT NULL THEN
          EXECUTE format('INSERT INTO %I SELECT * FROM %s WHERE %I >= %L AND (%L IS NULL OR %I < %L)', name, moved,
            key, uuid_from(since), uuid_from(until), key, uuid_from(until));
        END IF;
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
      END $$;

  -- Months up to that of until, for every partitioned table; gives how many. What is older or younger than its months has a
  -- partition too, so that nothing is ever refused for its age.
  CREATE FUNCTION add_partitions(until timestamptz) RETURNS integer
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '100ms' SET timezone = 'UTC' AS $$
      DECLARE
        parent text;
        month timestamptz;
        moved regclass;
        added integer := 0;
      BEGIN
        FOR parent IN SELECT c.relname FROM pg_partitioned_table p JOIN pg_class c ON c.oid = p.partrelid
                       WHERE c.relnamespace = 'public'::regnamespace ORDER BY c.relname LOOP
          SELECT max(m) + interval '1 month' INTO month FROM months_of(parent) m;
          CONTINUE WHEN month > until;
          moved := NULL;
          IF month IS NULL THEN
            month := date_trunc('month', now());
            PERFORM add_partition(parent, 'before', NULL, month, NULL);
          ELSE
            moved := (parent || '_after')::regclass;
            EXECUTE format('ALTER TABLE %I DETACH PARTITION %s', parent, moved);
            EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', moved);
            EXECUTE format('ALTER TABLE %s RENAME TO %I', moved, parent || '_moved');
          END IF;
          WHILE month <= until LOOP
            PERFORM add_partition(parent, to_char(month, 'YYYY_MM'), month, month + interval '1 month', moved);
            month := month + interval '1 month';
            added := added + 1;
          END LOOP;
          PERFORM add_partition(parent, 'after', month, NULL, moved);
          IF moved IS NOT NULL THEN EXECUTE format('DROP TABLE %s', moved); END IF;
        END LOOP;
        RETURN added;
      END $$;

  -- Of what lies in partitions the server keeps statistics of each by itself, and those of the whole when it is told to.
  CREATE FUNCTION analyze_partitioned() RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '100ms' AS $$
      DECLARE
        parent regclass;
      BEGIN
        FOR parent IN SELECT c.oid FROM pg_partitioned_table p JOIN pg_class c ON c.oid = p.partrelid
                       WHERE c.relnamespace = 'public'::regnamespace ORDER BY c.relname LOOP
          EXECUTE format('ANALYZE ONLY %s', parent);
        END LOOP;
      END $$;

  CREATE FUNCTION family_of(kind text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE kind
      WHEN 'alert' THEN '{delivery_alert,own_flip,alert_seen,alert_acknowledgement,alert}'::text[]
      WHEN 'delivery' THEN '{delivery_attempt,delivery}' END $$;

  -- The oldest month of a kind that has passed by then, and before when its rows were written; nothing if there is none.
  CREATE FUNCTION oldest_month(kind text, ended_before timestamptz) RETURNS timestamptz
    LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
      SELECT min(m) + interval '1 month' FROM months_of(kind) m HAVING min(m) + interval '1 month' <= ended_before $$;

  -- Takes the oldest month, and whatever is older, out of the tables of a kind: dropped, or kept in the schema archive. Gives how
  -- many alerts or deliveries went, or NULL: no month has passed by then, or it has rows that are wanted still.
  CREATE FUNCTION retire_month(kind text, ended_before timestamptz, archived boolean) RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '100ms' SET timezone = 'UTC' AS $$
      DECLARE
        until timestamptz := oldest_month(kind, ended_before);
        suffix text := to_char(until - interval '1 month', 'YYYY_MM');
        rows bigint;
        parent text;
        part text;
      BEGIN
        IF until IS NULL OR is_wanted(kind, until, ended_before) THEN RETURN NULL; END IF;
        rows := keep_counts(kind, until);
        FOREACH parent IN ARRAY family_of(kind) LOOP
          EXECUTE format('LOCK TABLE ONLY %I IN ACCESS EXCLUSIVE MODE', parent);
        END LOOP;
        IF is_wanted(kind, until, ended_before) THEN RETURN NULL; END IF;
        FOREACH parent IN ARRAY family_of(kind) LOOP
          FOREACH part IN ARRAY ARRAY[parent || '_before', parent || '_' || suffix] LOOP
            IF archived THEN PERFORM archive_partition(parent, part, suffix);
            ELSE EXECUTE format('DROP TABLE %I', part);
            END IF;
          END LOOP;
          PERFORM add_partition(parent, 'before', NULL, until, NULL);
        END LOOP;
        RETURN rows;
      END $$;

  -- Keeps what is in it as a table that nothing depends on; what is empty goes.
  CREATE FUNCTION archive_partition(parent text, part text, suffix text) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      key text;
      filled boolean;
    BEGIN
      EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', parent, part);
      EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', part);
      EXECUTE format('SELECT EXISTS (SELECT FROM %I)', part) INTO filled;
      IF NOT filled THEN
        EXECUTE format('DROP TABLE %I', part);
        RETURN;
      END IF;
      FOR key IN SELECT conname FROM pg_constraint WHERE conrelid = part::regclass AND contype = 'f' LOOP
        EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', part, key);
      END LOOP;
      EXECUTE format('ALTER TABLE %I SET SCHEMA archive', part);
      IF part = parent || '_before' THEN
        EXECUTE format('ALTER TABLE archive.%I RENAME TO %I', part, part || '_' || suffix);
      END IF;
    END $$;
`;

/** By bunkai_definer, who sees every row. */
export const rowsOfMonthsSql = `
  -- Whether anything from before a time was written, or is open or ended, since another.
  CREATE FUNCTION is_wanted(kind text, until timestamptz, ended_before timestamptz) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      SELECT CASE kind
        WHEN 'alert' THEN EXISTS (SELECT FROM alert a WHERE a.id < uuid_from(until) AND a.created_at >= ended_before)
        WHEN 'delivery' THEN EXISTS (SELECT FROM delivery d WHERE d.id < uuid_from(until) AND d.outcome IS NULL)
          OR EXISTS (SELECT FROM delivery d WHERE d.id < uuid_from(until) AND d.finished_at >= ended_before) END $$;

  -- Counts how far the releases got that are told of before a time, while it can be counted: for good where their alerts go.
  -- Gives how many rows there are from before.
  CREATE FUNCTION keep_counts(kind text, until timestamptz) RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        told uuid;
        rows bigint;
      BEGIN
        IF kind = 'alert' THEN
          FOR told IN SELECT DISTINCT a.release_id FROM alert a WHERE a.id < uuid_from(until) AND a.release_id IS NOT NULL
             AND NOT EXISTS (SELECT FROM release_tally t WHERE t.release_id = a.release_id AND t.counted_at = 'infinity') LOOP
            PERFORM count_reach(told, 'infinity');
          END LOOP;
          SELECT count(*) INTO rows FROM alert a WHERE a.id < uuid_from(until);
        ELSE
          FOR told IN SELECT DISTINCT a.release_id
             FROM delivery d JOIN delivery_alert x ON x.delivery_id = d.id JOIN alert a ON a.id = x.alert_id
            WHERE d.id < uuid_from(until) AND a.release_id IS NOT NULL AND NOT EXISTS (
              SELECT FROM release_tally t WHERE t.release_id = a.release_id AND t.counted_at >= d.finished_at) LOOP
            PERFORM count_reach(told, clock_timestamp());
          END LOOP;
          SELECT count(*) INTO rows FROM delivery d WHERE d.id < uuid_from(until);
        END IF;
        RETURN rows;
      END $$;
  REVOKE ALL ON FUNCTION is_wanted(text, timestamptz, timestamptz), keep_counts(text, timestamptz) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION is_wanted(text, timestamptz, timestamptz), keep_counts(text, timestamptz) TO SESSION_USER;
`;

export const partitionRightsSql = `
  REVOKE ALL ON FUNCTION add_partitions(timestamptz), analyze_partitioned(), retire_month(text, timestamptz, boolean),
    add_partition(text, text, timestamptz, timestamptz, regclass), archive_partition(text, text, text) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION add_partitions(timestamptz), analyze_partitioned(), retire_month(text, timestamptz, boolean)
    TO bunkai_worker;
`;

export const dropPartitionFunctionsSql = `
  DROP FUNCTION retire_month(text, timestamptz, boolean), add_partitions(timestamptz), analyze_partitioned(), oldest_month(text, timestamptz),
    is_wanted(text, timestamptz, timestamptz), keep_counts(text, timestamptz), family_of(text),
    archive_partition(text, text, text), add_partition(text, text, timestamptz, timestamptz, regclass), months_of(text),
    month_of(text), uuid_from(timestamptz);
  DROP SCHEMA archive;
`;
