export const letters = /* ftl */ `
`;
