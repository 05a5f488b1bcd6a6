export const names = /* ftl */ `
`;
