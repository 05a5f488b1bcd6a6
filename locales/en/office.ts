export const office = /* ftl */ `
`;
