export const details = /* ftl */ `
`;
