/** Colours by what they stand for, light and dark. Text on its ground has a contrast of 4.5 and more. */
export const colours = `
:root {
  color-scheme: light dark;
  --paper: #faf9f6;
  --card: #ffffff;
  --ink: #1e2329;
  --quiet: #59616b;
  --line: #e3dfd7;
  --link: #1d57a8;
  --task: #93a7bb;
  --avoidable: #d1553a;
  --duty: #c99c22;
  --good: #1a6f45;
  --fair: #7d5800;
  --bad: #ad2f1d;
  --good-ground: #e4f3ea;
  --fair-ground: #fbf1d9;
  --bad-ground: #fbe9e5;
  --still-ground: #efece6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a;
    --card: #1c2024;
    --ink: #e7e9eb;
    --quiet: #a6aeb6;
    --line: #343a41;
    --link: #93bdfb;
    --task: #62788e;
    --avoidable: #e6745a;
    --duty: #d8b24b;
    --good: #6fd09c;
    --fair: #e5b95c;
    --bad: #ff9886;
    --good-ground: #173225;
    --fair-ground: #38301a;
    --bad-ground: #3f211b;
    --still-ground: #272c31;
  }
}
`;
