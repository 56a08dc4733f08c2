# The api, which writes the portal's pages too, the worker and the migration job: one image, three commands.
FROM node:20.19.5-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc tsconfig.base.json tsconfig.json ./
COPY libs libs
COPY apps apps
COPY infra infra
COPY test/package.json test/package.json
RUN npm ci --include=dev --no-audit --no-fund
RUN node node_modules/typescript/bin/tsc -b apps/api apps/worker infra
RUN node apps/portal/scripts/generate-operations.mjs
RUN cd apps/portal && node ../../node_modules/vite/bin/vite.js build && node ../../node_modules/vite/bin/vite.js build --ssr src/server.tsx && node scripts/compress-assets.mjs
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:20.19.5-bookworm-slim
ENV NODE_ENV=production
WORKDIR /srv/bunkai
COPY --from=build --chown=root:root /build/package.json ./
COPY --from=build --chown=root:root /build/node_modules node_modules
COPY --from=build --chown=root:root /build/libs libs
COPY --from=build --chown=root:root /build/apps apps
COPY --from=build --chown=root:root /build/infra infra
COPY --chown=root:root infra/images/healthcheck.mjs healthcheck.mjs
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "healthcheck.mjs"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
