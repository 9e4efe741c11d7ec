# The service in a container: no root, nothing written, no shell needed. docs/operations.md says how to run it.
ARG NODE=node:24-bookworm-slim

FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages packages
RUN ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
COPY tsconfig.json ./
COPY scripts scripts
COPY src src
RUN ["npm", "run", "build"]

FROM ${NODE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages packages
RUN ["npm", "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"]

FROM ${NODE}
ENV NODE_ENV=production VISAVIS_HOST=0.0.0.0
WORKDIR /app
COPY package.json LICENSE ./
COPY packages packages
COPY questionnaires questionnaires
COPY report-templates report-templates
COPY web-texts web-texts
COPY examples examples
COPY docs docs
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
# The user `node` of the image. What stands above belongs to root: the service cannot change itself.
USER 1000:1000
EXPOSE 8080 9464
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.VISAVIS_PORT || 8080}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli.js"]
CMD ["serve"]
