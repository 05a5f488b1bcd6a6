export const problems = /* ftl */ `
`;
