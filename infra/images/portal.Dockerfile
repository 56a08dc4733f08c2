# The portal's scripts and styles behind nginx, which passes everything else to the api on the same origin.
FROM node:20.19.5-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc tsconfig.base.json tsconfig.json ./
COPY libs libs
COPY apps apps
COPY infra/package.json infra/package.json
COPY test/package.json test/package.json
RUN npm ci --include=dev --no-audit --no-fund
RUN node apps/portal/scripts/generate-operations.mjs
RUN cd apps/portal && node ../../node_modules/vite/bin/vite.js build && node scripts/compress-assets.mjs

FROM nginxinc/nginx-unprivileged:1.29.3-alpine
COPY infra/images/portal.conf /etc/nginx/conf.d/default.conf
COPY --from=build /build/apps/portal/dist-web /usr/share/nginx/html
USER 101:101
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --retries=3 CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/portal-health"]
