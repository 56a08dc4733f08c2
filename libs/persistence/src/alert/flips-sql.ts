// What flipped by alerts: how much of it, and with the titles that the requirements have now.

/** $1 alerts. */
export const flipsSql = `
  SELECT p.alert_id AS "alertId", p.requirement_id AS "requirementId", p.control, p.severity,
         p.outcome_before AS "outcomeBefore", p.outcome_after AS "outcomeAfter", p.reason_after AS "reasonAfter",
         p.evidence_before AS "evidenceBefore", p.evidence_after AS "evidenceAfter",
         (SELECT r -> 'title' FROM subscription s
            JOIN requirement_profile q ON q.id = s.profile_id
            JOIN requirement_profile_version v ON v.id = q.current_version_id
            CROSS JOIN LATERAL jsonb_array_elements(v.document -> 'requirements') AS r
           WHERE s.id = a.subscription_id AND r ->> 'id' = p.requirement_id LIMIT 1) AS title
    FROM alert_flip p JOIN alert a ON a.id = p.alert_id
   WHERE p.alert_id = ANY ($1) AND a.id = ANY ($1)
   ORDER BY p.alert_id, p.requirement_id`;

/** $1 alerts; those with any. */
export const flipCountsSql = `
  SELECT p.alert_id, count(*)::int AS flips, (count(*) FILTER (WHERE p.outcome_after = 'unmet'))::int AS to_unmet
    FROM alert_flip p WHERE p.alert_id = ANY ($1) GROUP BY p.alert_id`;
