/** What somebody asks for by hand is about nothing but that; what comes by night is about its night. */
export const askedSubject = 'asked'
