/** Something that `friction init` sets up: a file of its own, or a line in one that may be there. */
export type InitFile = { readonly name: string; readonly text: string };

/** A journey to begin with: `friction check` accepts it as it is, and it is meant to be changed. */
export const exampleJourney: InitFile = {
  name: 'journeys/example.yaml',
  text: `# Read it aloud: this is what the customer does. Change it to a job of your own site.
journey: Ask for a brochure
job: Read about the course without calling anyone
site: https://www.example.com
customer: { device: phone }
needs: [email]                      # what the job cannot do without; every other question is one too many
goal: { see: Your brochure is on its way }
limits: { surveys-before-goal: 0, dead-ends: 0 }
steps:
  - open: /
  - click: Courses                  # what the customer reads: no selectors needed
  - click: Ask for a brochure
  - type: { into: E-mail, text: "\${unique:email}" }
  - click: Send
`,
};

/** What the walks leave behind is not for the repository. */
export const ignoredFolder = 'friction-report/';

export const ciNames = ['github', 'gitlab'] as const;
export type CiName = (typeof ciNames)[number];

const walk = (version: string) => `npx --yes journey-friction@${version} run journeys/`;

/** The workflow of a CI service; only the published command is used. */
export const ciFiles: { readonly [Name in CiName]: (version: string) => InitFile } = {
  github: (version) => ({
    name: '.github/workflows/friction.yml',
    text: `name: friction

on:
  pull_request:
  workflow_dispatch:
  schedule:
    - cron: "17 5 * * 1-5"

permissions:
  contents: read

jobs:
  friction:
    runs-on: ubuntu-latest # has Chrome
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - name: Walk the journeys
        run: >-
          ${walk(version)}
          --format terminal
          --format github
          --format "markdown=$GITHUB_STEP_SUMMARY"
      - name: Keep the report
        if: always()
        uses: actions/upload-artifact@v4
        with:
          name: friction-report
          path: friction-report/
`,
  }),
  gitlab: (version) => ({
    name: 'friction.gitlab-ci.yml',
    text: `friction:
  image: node:24
  timeout: 30 minutes
  before_script:
    - apt-get update -qq
    - apt-get install -y -qq --no-install-recommends chromium
  script:
    - ${walk(version)} --format junit=friction-report/junit.xml
  artifacts:
    when: always
    expose_as: friction
    paths:
      - friction-report/
    reports:
      junit: friction-report/junit.xml
`,
  }),
};

/** Where GitLab begins to read. */
export const gitlabStart: InitFile = {
  name: '.gitlab-ci.yml',
  text: 'include:\n  - local: friction.gitlab-ci.yml\n',
};
