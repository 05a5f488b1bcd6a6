export const commands = /* ftl */ `
`;
