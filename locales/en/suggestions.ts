export const suggestions = /* ftl */ `
`;
