{{/* What every pod has: no right to more than it needs, and its replicas apart. Takes (dict "root" $ "component" … "user" 1000). */}}
{{- define "bunkai.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .user }}
  runAsGroup: {{ .user }}
  seccompProfile:
    type: RuntimeDefault
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{/* Of the replicas. Takes (dict "root" $ "component" … "part" .Values.api). */}}
{{- define "bunkai.placing" -}}
terminationGracePeriodSeconds: {{ .part.terminationGracePeriodSeconds }}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "bunkai.selector" . | nindent 8 }}
  - maxSkew: 1
    topologyKey: topology.kubernetes.io/zone
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "bunkai.selector" . | nindent 8 }}
{{- with .part.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .part.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "bunkai.container" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
{{- end -}}

{{/* Probes of a server process. Takes the name of its port. */}}
{{- define "bunkai.probes" -}}
startupProbe:
  httpGet: { path: /healthz, port: {{ . }} }
  periodSeconds: 2
  failureThreshold: 60
livenessProbe:
  httpGet: { path: /healthz, port: {{ . }} }
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 3
readinessProbe:
  httpGet: { path: /readyz, port: {{ . }} }
  periodSeconds: 5
  timeoutSeconds: 5
  failureThreshold: 2
{{- end -}}

{{/* A variable out of a secret. Takes (dict "name" "DATABASE_URL" "secret" … "key" …). */}}
{{- define "bunkai.secretVariable" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end -}}

{{/* What api and worker are told alike. */}}
{{- define "bunkai.variables" -}}
- name: HOST
  value: 0.0.0.0
- name: LOG_LEVEL
  value: {{ .Values.logLevel }}
- name: PUBLIC_URL
  value: {{ .Values.publicUrl | quote }}
{{- with .Values.allowedNetworks }}
- name: BUNKAI_ALLOWED_NETWORKS
  value: {{ join "," . | quote }}
{{- end }}
{{- if .Values.metrics.token.secretName }}
{{ include "bunkai.secretVariable" (dict "name" "BUNKAI_METRICS_TOKEN" "secret" .Values.metrics.token.secretName "key" .Values.metrics.token.key) }}
{{- end }}
{{- end -}}
