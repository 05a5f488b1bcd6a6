export const tasks = /* ftl */ `
`;
