// Profiles with their current version, and the writing of a version, in SQL; row-level security leaves the tenant's own.

const versionMembers = `
  'id', v.id, 'profileId', v.profile_id, 'number', v.number, 'hash', v.hash, 'createdAt', v.created_at,
  'requirementCount', jsonb_array_length(v.document -> 'requirements')`;

export const selectProfileSql = `
  SELECT p.id, p.organisation_id AS "organisationId", p.name, p.created_at AS "createdAt",
         p.archived_at AS "archivedAt", jsonb_build_object(${versionMembers}) AS current
    FROM requirement_profile p JOIN requirement_profile_version v ON v.id = p.current_version_id`;

export const versionColumns = `
  v.id, v.profile_id AS "profileId", v.number, v.hash, v.created_at AS "createdAt",
  jsonb_array_length(v.document -> 'requirements') AS "requirementCount"`;

/** $1 version, $2 organisation, $3 requirements. */
export const insertRequirementsSql = `
  INSERT INTO requirement (profile_version_id, organisation_id, requirement_id, position, control, severity, scope,
                           test_hash, form_hash)
  SELECT $1::uuid, $2::uuid, g."requirementId", g.position, g.control, g.severity, g.scope, g."testHash", g."formHash"
    FROM jsonb_to_recordset($3::jsonb) AS g ("requirementId" text, position integer, control text, severity text,
           scope text, "testHash" text, "formHash" text)`;

export const selectRequirementsSql = `
  SELECT requirement_id AS "requirementId", position, control, severity, scope, test_hash AS "testHash",
         form_hash AS "formHash"
    FROM requirement WHERE profile_version_id = $1 ORDER BY position`;

/** $1 versions. */
export const selectRequirementsOfSql = `
  SELECT profile_version_id AS "versionId", json_agg(json_build_object(
           'requirementId', requirement_id, 'position', position, 'control', control, 'severity', severity,
           'scope', scope, 'testHash', test_hash, 'formHash', form_hash) ORDER BY position) AS requirements
    FROM requirement WHERE profile_version_id = ANY ($1) GROUP BY profile_version_id`;
